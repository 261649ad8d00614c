using System.Text;
using Geo.Import.Tables;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Studies;

namespace Geo.Import.Tests;

/// <summary>A folder of its own for a test's files, gone with it.</summary>
sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("geo-import-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return name;
    }

    public Study Study(params StudySource[] sources) => new()
    {
        Id = "test",
        Title = LocalText.Same("Test"),
        Folder = Path,
        AsOf = new(2026, 1, 1),
        Area = new("990001", LocalText.Same("Area"), UnitLevel.County),
        Sources = sources,
    };

    public static FileBytes Bytes(string text) => FileBytes.Of("a.csv", Encoding.UTF8.GetBytes(text));

    public static FileBytes Bytes(params byte[] bytes) => FileBytes.Of("a.csv", bytes);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
