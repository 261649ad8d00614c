using System.Globalization;
using System.Text;

namespace Geo.Crash.Tests.Towns;

/// <summary>A study of two townships and five thousand places with people, as files in a folder of its own: enough that the people do not cross in one piece.</summary>
public sealed class Town : IDisposable
{
    public const int Places = 5000;

    public Town()
    {
        Write("towns.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"1","name":"东街","type":"街道"},"geometry":{"type":"Polygon","coordinates":[[[0,-0.1],[0.1,-0.1],[0.1,0.1],[0,0.1],[0,-0.1]]]}},
            {"type":"Feature","properties":{"code":"2","name":"西乡","type":"乡"},"geometry":{"type":"Polygon","coordinates":[[[0.1,-0.1],[0.6,-0.1],[0.6,0.1],[0.1,0.1],[0.1,-0.1]]]}}]}
            """);
        Write("facilities.csv", "编号,名称,经度,纬度,类型\n1,县急救中心,0.02,0,急救中心\n2,西乡卫生院,0.3,0,乡镇卫生院\n3,无坐标卫生院,,,乡镇卫生院\n");
        Write("study.yaml", """
            geo: 1
            study: town
            title: {zh: 小镇, en: Town}
            as_of: 2025-12-31
            language: en
            area: {code: "9", name: {zh: 小镇, en: Town}, level: county}
            sources:
              units: {path: towns.geojson, crs: EPSG:4490, columns: {id: code, name: name, type: type} }
              facilities: {path: facilities.csv, crs: EPSG:4326}
              population: {path: people.csv, crs: EPSG:4326}
            standards: [KJ-R1, KJ-R2]
            """);
        WritePeople(1);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("geo-town-").FullName;

    public string Study => PathOf("study.yaml");

    public string Out => PathOf("out");

    /// <summary>The address of its store, where a test has given it one.</summary>
    public string? Store { get; set; }

    /// <summary>Whether that store holds a run of it.</summary>
    public bool HasRun { get; set; }

    /// <summary>How many people live at each place; see <see cref="WritePeople"/>.</summary>
    public int Each { get; private set; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Where everyone lives, as many at each place, and one row without a place.</summary>
    public void WritePeople(int each)
    {
        Each = each;
        var text = new StringBuilder("id,lon,lat,人口\n");
        for (var at = 0; at < Places; at++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at + 1},{0.0005 + (at % 100 * 0.0059):0.0000},{-0.09 + (at / 100 * 0.0036):0.0000},{each}\n");
        }

        Write("people.csv", text.Append(CultureInfo.InvariantCulture, $"{Places + 1},不明,0,{each}\n").ToString());
    }

    /// <summary>Every file of a folder with its bytes' digest; the folder may be missing.</summary>
    public static SortedDictionary<string, string> Bytes(string folder) => new(
        !Directory.Exists(folder) ? [] : Directory.EnumerateFiles(folder).ToDictionary(
            path => Path.GetFileName(path),
            path => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))),
        StringComparer.Ordinal);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
