using Geo.Import.Catalogue;
using Geo.Import.Studies;
using Geo.Model.Imports;
using Geo.Model.Standards;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Studies;

/// <summary>A study written by hand, in a folder of its own that goes away again.</summary>
sealed class StudyText : IDisposable
{
    /// <summary>The least a study says: lines 1 to 7.</summary>
    public const string Least = """
        geo: 1
        study: demo
        title: {zh: 示例, en: Demo}
        as_of: 2025-12-31
        area: {code: "990101", name: {zh: 云溪县, en: Yunxi}, level: county}
        sources:
          units: {path: townships.geojson}

        """;

    static readonly IReadOnlyList<Standard> s_catalogue = StandardCatalogue.Load();

    readonly string _folder = Directory.CreateTempSubdirectory("geo-study-").FullName;

    public StudyText(string yaml) => File.WriteAllText(Path, yaml);

    public string Path => System.IO.Path.Combine(_folder, "study.yaml");

    public static Study Read(string yaml)
    {
        using var text = new StudyText(yaml);
        return StudyFile.Read(text.Path, s_catalogue);
    }

    /// <summary>The faults of a study that is refused.</summary>
    public static IReadOnlyList<Fault> Faults(string yaml)
    {
        using var text = new StudyText(yaml);
        return Assert.Throws<BadInputException>(() => StudyFile.Read(text.Path, s_catalogue)).Faults;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
