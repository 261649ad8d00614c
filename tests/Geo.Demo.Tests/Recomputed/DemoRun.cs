using System.Text.Json;
using Geo.Model;
using Geo.Studies.Runs;

[assembly: AssemblyFixture(typeof(Geo.Demo.Tests.Recomputed.DemoRun))]

namespace Geo.Demo.Tests.Recomputed;

/// <summary>One run of the product over the demo, beside what <c>recompute.py</c> found without it.</summary>
public sealed class DemoRun : IDisposable
{
    readonly string _out = Directory.CreateTempSubdirectory("geo-recomputed").FullName;
    readonly JsonDocument _recomputed = Read(Path.Combine(Path.GetDirectoryName(DemoFiles.Folder)!, "..", "tests", "Geo.Demo.Tests", "Recomputed", "recomputed.json"));
    readonly JsonDocument _summary;

    public DemoRun()
    {
        StudyRun.Run(new() { StudyPath = Path.Combine(DemoFiles.Folder, "study.yaml"), OutFolder = _out, Language = Language.Chinese }, null, CancellationToken.None);
        _summary = Read(Path.Combine(_out, "summary.json"));
        Report = File.ReadAllText(Path.Combine(_out, "report.html"));
    }

    public JsonElement Recomputed => _recomputed.RootElement;

    public JsonElement Summary => _summary.RootElement;

    public string Report { get; }

    public void Dispose()
    {
        _recomputed.Dispose();
        _summary.Dispose();
        Directory.Delete(_out, recursive: true);
    }

    static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllBytes(path));
}
