using System.Text;
using Geo.Hostile.Tests.Corpus.Rasters;
using Geo.Hostile.Tests.Corpus.Tables;
using Geo.Hostile.Tests.Making;

namespace Geo.Hostile.Tests.Fuzzing;

/// <summary>The formats, each with sound specimens and the source that reads them.</summary>
static class Specimens
{
    const string Wkt = """
        id,name,wkt
        1,甲镇,"POLYGON ((104 30,105 30,105 31,104 31,104 30),(104.2 30.2,104.3 30.2,104.3 30.3,104.2 30.2))"
        2,乙镇,"SRID=4326;MULTIPOLYGON Z (((104 30 1,105 30 1,105 31 1,104 30 1)))"
        3,丙镇,GEOMETRYCOLLECTION EMPTY
        """;

    const string Kml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>乡镇</name><Folder><name>一</name>
        <Placemark id="1"><name>甲镇</name><description><![CDATA[<b>镇</b>]]></description><ExtendedData><Data name="id"><value>1</value></Data><SchemaData><SimpleData name="type">镇</SimpleData></SchemaData></ExtendedData>
        <Polygon><outerBoundaryIs><LinearRing><coordinates>104,30,0 105,30,0 105,31,0 104,31,0 104,30,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
        <Placemark id="2"><name>乙镇</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>104,30 105,30 105,31 104,30</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>
        </Folder></Document></kml>
        """;

    const string Study = """
        geo: 1
        study: hostile
        title: {zh: 示例, en: Sample}
        as_of: 2025-12-31
        area: {code: "990101", name: {zh: 云溪县, en: Yunxi}, level: county}
        sources:
          units: {path: good.geojson, crs: EPSG:4326, columns: {id: id, name: name}}
          facilities:
            - {path: f.csv, crs: GCJ-02, where: "beds >= 1 and name in 县医院", clip: [104, 30, 105, 31], credit: {zh: 县, en: county}}
          population: {path: p.csv, crs: EPSG:4326, scale_to_units: true, outside: nearest, spread: 250m}
        urban_rural: {towns: urban, by_type: false, otherwise: rural}
        travel: {walk: {speed: 4.8km/h, detour: 1.3}, headline: {PB-R1: walk}}
        beyond_border: ignore
        gaps: {link: 500m}
        standards: [KJ-R1, PB-R1]
        language: en
        """;

    /// <summary>By name: the source in YAML (empty: the specimen is the study itself) and the specimens.</summary>
    public static IReadOnlyDictionary<string, (string Source, Specimen[] Sound)> All { get; } = new Dictionary<string, (string, Specimen[])>(StringComparer.Ordinal)
    {
        ["csv"] = ("facilities: {path: f.csv, crs: EPSG:4326}", [Specimen.Of("f.csv", Utf8(Csv.Header + Csv.Good + "2,\"乙\"\"医院\n分院\",乡镇卫生院,104.6,30.6,１２,否\n3,丙卫生室,村卫生室,,,,\n")), Specimen.Of("f.csv", Gb("编号;名称;类型;经度;纬度\n1;县医院;医院;104.5;30.5\n2;乙镇卫生院;卫生院;104.6;30.6\n"))]),
        ["tsv"] = ("population: {path: p.tsv, crs: EPSG:4326}", [Specimen.Of("p.tsv", Utf8("id\tlongitude\tlatitude\tpeople\turban_rural_code\n1\t104.5\t30.5\t100.25\t111\n2\t104.6\t30.6\t7\t220\n")), Specimen.Of("p.tsv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id\tcoordinates\tpeople\n1\t104°30′00″E 30°30′N\t100\n2\t104.6,30.6\t5\n")).ToArray())]),
        ["wkt"] = ("units: {path: u.csv, crs: EPSG:4326}", [Specimen.Of("u.csv", Utf8(Wkt))]),
        ["geojson"] = ("units: {path: u.geojson}\nfacilities: {path: u.geojson, classes: [hospital]}\nurban_areas: {path: u.geojson}", [Specimen.Of("u.geojson", Utf8(GeoJsonText.Collection(GeoJsonText.GoodUnit, """{"type":"Feature","id":2,"properties":{"name":"乙\u4e59","type":"镇","deep":[1,{"a":null}]},"geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPolygon","coordinates":[[[[104,30],[105,30],[105,31],[104,30]]]]}]}}"""))), Specimen.Of("u.geojson", Utf8($"{{\"type\":\"FeatureCollection\",\"crs\":{{\"type\":\"name\",\"properties\":{{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}}}},\"features\":[{GeoJsonText.GoodUnit}]}}"))]),
        ["shapefile"] = ("units: {path: u.shp}", [new(Shapefile())]),
        ["zip"] = ("units: {path: u.zip}", [new(Shapefile(), "u.zip")]),
        ["geopackage"] = ("units: {path: u.gpkg}", [Specimen.Of("u.gpkg", GeoPackage())]),
        ["kml"] = ("units: {path: u.kml}", [Specimen.Of("u.kml", Utf8(Kml))]),
        ["kmz"] = ("units: {path: u.kmz}", [new([("doc.kml", Utf8(Kml)), ("files/icon.png", [0x89, 0x50, 0x4E, 0x47])], "u.kmz")]),
        ["xlsx"] = ("population: {path: p.xlsx, crs: EPSG:4326}", [new(Workbook.Parts(Workbook.People), "p.xlsx")]),
        ["geotiff"] = ("population: {path: p.tif}", [Specimen.Of("p.tif", Raster.Plain().Bytes()), Specimen.Of("p.tif", Raster.Plain(bigEndian: true).Put(34735, 1, 1, 0, 2, 1024, 0, 1, 2, 2048, 0, 1, 4326).Put(42113, "255").Bytes()), Specimen.Of("p.tif", Packed(5, [0x80, 0x00, 0x40, 0x40, 0x30, 0x14, 0x0A, 0x06, 0x04, 0x04])), Specimen.Of("p.tif", Packed(32773, [5, 1, 2, 3, 4, 5, 6]))]),
        ["study"] = ("", [Specimen.Of("study.yaml", Utf8(Study))]),
    };

    static byte[] Packed(int packing, byte[] block) => Raster.Plain().Put(259, packing).Put(317, packing == 5 ? 2 : 1).OnlyBlock(block).Bytes();

    static (string, byte[])[] Shapefile() =>
    [
        ("u.shp", new Shp(5).Record(Shp.Square).Record(Shp.Polygon([0, 5], [(104, 30), (104, 31), (105, 31), (105, 30), (104, 30), (104.2, 30.2), (104.4, 30.2), (104.4, 30.4), (104.2, 30.2)])).Bytes()),
        ("u.dbf", Dbf.Facilities(2).Bytes()),
        ("u.prj", Utf8("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]")),
        ("u.cpg", Utf8("UTF-8")),
    ];

    static byte[] GeoPackage()
    {
        using var folder = new Folder();
        Gpkg.Write(folder["u.gpkg"], $"INSERT INTO units VALUES (2, {Gpkg.Hex(Gpkg.Blob(Gpkg.Polygon((104, 30), (105, 30), (105, 31), (104, 30))))}, '2', '乙镇'); CREATE VIEW v AS SELECT * FROM units");
        return File.ReadAllBytes(folder["u.gpkg"]);
    }

    static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    static byte[] Gb(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
}
