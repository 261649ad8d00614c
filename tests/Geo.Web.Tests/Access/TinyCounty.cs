using Geo.Studies.Imports;
using Geo.Studies.Openings;

namespace Geo.Web.Tests.Access;

/// <summary>Two townships on the equator, imported into a GeoPackage: all that a server on a network needs of a study.</summary>
sealed class TinyCounty : IDisposable
{
    static readonly Lazy<(OpenedStudy Opened, byte[] Store)> s_imported = new(Import);

    public TinyCounty()
    {
        Write("towns.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"1","name":"东街","type":"街道"},"geometry":{"type":"Polygon","coordinates":[[[0,-0.1],[0.1,-0.1],[0.1,0.1],[0,0.1],[0,-0.1]]]}},
            {"type":"Feature","properties":{"code":"2","name":"西乡","type":"乡"},"geometry":{"type":"Polygon","coordinates":[[[0.1,-0.1],[0.6,-0.1],[0.6,0.1],[0.1,0.1],[0.1,-0.1]]]}}]}
            """);
        Write("facilities.csv", """
            编号,名称,经度,纬度,类型,救护车数,24小时
            1,县急救中心,0.02,0,急救中心,2,是
            2,西乡卫生院,0.3,0,乡镇卫生院,,
            """);
        Write("people.csv", """
            id,lon,lat,人口
            1,0.02,0,1
            2,0.06,0,2
            3,0.22,0,4
            """);
        Write("study.yaml", """
            geo: 1
            study: tiny
            title: {zh: 小县, en: Tiny County}
            as_of: 2025-12-31
            sample: true
            language: en
            area: {code: "9", name: {zh: 小县, en: Tiny County}, level: county}
            sources:
              units: {path: towns.geojson, crs: EPSG:4490, columns: {id: code, name: name, type: type} }
              facilities: {path: facilities.csv, crs: EPSG:4326}
              population: {path: people.csv, crs: EPSG:4326}
            standards: [KJ-R1, KJ-R2]
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("geo-tiny-").FullName;

    public string Store => PathOf("county.gpkg");

    /// <summary>The log beside the store.</summary>
    public string Audit => PathOf("county.audit.jsonl");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    /// <summary>The study, from its store. It is imported once for all tests: each has a copy of the store.</summary>
    public OpenedStudy Open()
    {
        var (opened, store) = s_imported.Value;
        File.WriteAllBytes(Store, store);
        return opened with { StoreAddress = Store, Study = opened.Study with { Folder = Folder } };
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    static (OpenedStudy Opened, byte[] Store) Import()
    {
        using var county = new TinyCounty();
        StudyIntake.Import(new() { StudyPath = county.PathOf("study.yaml"), StoreAddress = county.Store, OutFolder = county.PathOf("out") }, null, CancellationToken.None);
        return (StudyOpening.Open(new() { StudyPath = county.PathOf("study.yaml"), StoreAddress = county.Store }, null, CancellationToken.None), File.ReadAllBytes(county.Store));
    }
}
