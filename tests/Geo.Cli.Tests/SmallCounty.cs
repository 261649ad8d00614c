namespace Geo.Cli.Tests;

/// <summary>
/// A county of two townships on the equator, small enough for pencil and paper, as files in a folder of its own. One degree of longitude there is
/// 111,319.491 m, so the steps of 0.01° are 1,113.195 m.
/// </summary>
sealed class SmallCounty : IDisposable
{
    public SmallCounty(string? facilities = null, string standards = "KJ-R1, KJ-R2, KJ-A1")
    {
        Write("towns.geojson", """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"1","name":"东街","type":"街道"},"geometry":{"type":"Polygon","coordinates":[[[0,-0.1],[0.1,-0.1],[0.1,0.1],[0,0.1],[0,-0.1]]]}},
            {"type":"Feature","properties":{"code":"2","name":"西乡","type":"乡"},"geometry":{"type":"Polygon","coordinates":[[[0.1,-0.1],[0.6,-0.1],[0.6,0.1],[0.1,0.1],[0.1,-0.1]]]}}]}
            """);
        Write("facilities.csv", facilities ?? """
            编号,名称,经度,纬度,类型,救护车数,24小时
            1,县急救中心,0.02,0,急救中心,2,是
            2,西乡卫生院,0.3,0,乡镇卫生院,,
            """);
        // Urban: 1 at 0 m, 2 at 4.4 km, 4 at 6.7 km (all of unit 1: 街道). Rural: 8 at 10.0 km (9 × 0.01°), 16 at 11.1 km, 32 at 22.3 km from the station.
        Write("people.csv", """
            id,lon,lat,人口
            1,0.02,0,1
            2,0.06,0,2
            3,0.08,0,4
            4,0.1099,0,8
            5,0.12,0,16
            6,0.22,0,32
            """);
        Write("study.yaml", $$"""
            geo: 1
            study: small
            title: {zh: 小县, en: Small County}
            as_of: 2025-12-31
            sample: true
            language: en
            area: {code: "9", name: {zh: 小县, en: Small County}, level: county}
            sources:
              units: {path: towns.geojson, crs: EPSG:4490, columns: {id: code, name: name, type: type} }
              facilities: {path: facilities.csv, crs: EPSG:4326}
              population: {path: people.csv, crs: EPSG:4326}
            standards: [{{standards}}]
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("geo-county-").FullName;

    public string Study => PathOf("study.yaml");

    public string Out => PathOf("out");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
