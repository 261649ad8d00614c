using System.Text.Json;
using Geo.Model;
using Geo.Studies.Runs;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>One run of the product over the demo by roads, beside what <c>roads.py</c> found without it.</summary>
public sealed class RoadsRun : IDisposable
{
    readonly string _out = Directory.CreateTempSubdirectory("geo-roads").FullName;
    readonly JsonDocument _recomputed = JsonDocument.Parse(File.ReadAllBytes(Checkout.File("tests", "Geo.Demo.Tests", "Recomputed", "roads.json")));
    readonly JsonDocument _summary;

    public RoadsRun()
    {
        StudyRun.Run(new() { StudyPath = Path.Combine(DemoFiles.Folder, "roads.yaml"), OutFolder = _out, Language = Language.Chinese }, null, CancellationToken.None);
        _summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_out, "summary.json")));
    }

    public JsonElement Recomputed => _recomputed.RootElement;

    public JsonElement Summary => _summary.RootElement;

    public void Dispose()
    {
        _recomputed.Dispose();
        _summary.Dispose();
        Directory.Delete(_out, recursive: true);
    }
}
