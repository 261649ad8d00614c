using System.Text;
using Geo.Import.Studies;
using Geo.Model.Studies;

namespace Geo.Hostile.Tests;

/// <summary>A folder of its own for one bad file and the study around it, gone with it.</summary>
sealed class Folder : IDisposable
{
    /// <summary>One sound township, 104–105° E, 30–31° N.</summary>
    public const string GoodUnits = """
        {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"990101100","name":"甲镇","type":"镇"},
        "geometry":{"type":"Polygon","coordinates":[[[104,30],[105,30],[105,31],[104,31],[104,30]]]}}]}
        """;

    const string Head = """
        geo: 1
        study: hostile
        title: {zh: 示例, en: Sample}
        as_of: 2025-12-31
        area: {code: "990101", name: {zh: 云溪县, en: Yunxi}, level: county}

        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("geo-hostile-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(this[name], bytes);

    /// <summary>The study as its file states it.</summary>
    /// <param name="sources">The sources in YAML, one a line, such as <c>facilities: {path: f.csv}</c>; a sound township is added where none is named.</param>
    public Study Study(string sources)
    {
        if (!sources.Contains("units:", StringComparison.Ordinal))
        {
            Write("good.geojson", GoodUnits);
            sources = $"units: {{path: good.geojson, crs: EPSG:4326}}\n{sources}";
        }

        return StudyOf($"{Head}sources:\n  {sources.ReplaceLineEndings("\n  ")}\n");
    }

    public Study StudyOf(string yaml)
    {
        Write("study.yaml", yaml);
        return StudyFile.Read(this["study.yaml"]);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
