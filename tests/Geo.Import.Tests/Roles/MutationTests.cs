using System.Text;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Archives;
using Geo.Import.Tests.Shapefiles;
using Geo.Import.Tests.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Roles;

/// <summary>Whatever a file holds: rows read = accepted + repaired + rejected, or the file is refused as a whole; never another exception.</summary>
public sealed class MutationTests(GdalShapes shapes) : IClassFixture<GdalShapes>
{
    const int Seed = 20261122;

    const string Csv = """"
        编号,名称,经度,纬度,类型,床位数,24小时,科室
        1,"县人民医院, ""总院""",107.86,31.08,医院,500,是,内科、外科
        2,甲镇卫生院,107.9,31.1,乡镇卫生院,４０,否,"全科
        口腔科"
        3,无坐标,,,村卫生室,,,
        """";

    const string GeoJson = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4490"}},"features":[
        {"type":"Feature","properties":{"id":"1","name":"县\u4eba民医院","type":"医院","beds":500},"geometry":{"type":"Point","coordinates":[107.86,31.08]}},
        {"type":"Feature","properties":{"id":"2","name":"乙","type":"医院"},"geometry":{"type":"Polygon","coordinates":[[[107,31],[107.1,31],[107.1,31.1],[107,31]]]}}]}
        """;

    const string Kml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><name>文件</name><NetworkLink/><Folder><name>机构</name>
        <Placemark id="a"><name>县人民医院</name><description><![CDATA[<b>甲</b>]]></description><ExtendedData><Data name="type"><value>医院</value></Data></ExtendedData>
        <Point><coordinates>107.86, 31.08, 0</coordinates></Point></Placemark>
        <Placemark><name>乙</name><ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="type">医院</SimpleData></SchemaData></ExtendedData>
        <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>107,31 107.1,31 107.1,31.1 107,31</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark>
        </Folder></Document></kml>
        """;

    const string Wkt = """
        编号,名称,几何
        1,甲,SRID=4326;POINT(107.86 31.08)
        2,乙,"POLYGON((107 31,107.1 31,107.1 31.1,107 31),(107.01 31.001,107.02 31.001,107.02 31.002,107.01 31.001))"
        3,丙,"SRID=4326;MULTIPOINT Z((107 31 5))"
        4,丁,"GEOMETRYCOLLECTION(POINT(1 2),LINESTRING EMPTY)"
        """;

    const string Angles = """
        编号,名称,坐标
        1,甲,107°52′30″E 31°03′00″N
        2,乙,"(31.1, 107.9)"
        3,丙,北纬31度3分，东经107度52.5分
        """;

    const string Sheet = """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>机构表</t></is></c></row>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>
        <row r="3" hidden="1"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"><v>107.86</v></c><c r="C3"><v>31.08</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
        <row r="4"><c r="B4"><f>B3+1</f><v>107.9</v></c><c r="C4" t="str"><v>３１．１</v></c><c r="D4" t="b"><v>1</v></c></row>
        </sheetData><mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/></mergeCells></worksheet>
        """;

    static byte[] Workbook(string sheet) => new TinyWorkbook
    {
        Strings = "<si><t>名称</t></si><si><t>经度</t></si><si><t>纬度</t></si><si><t>24小时</t></si><si><r><t>甲</t></r><rPh><t>jia</t></rPh></si>",
        Styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs>",
    }.WithXml("机构", sheet).ToBytes();

    [Fact]
    public void Mutated_tables_keep_their_account() => Run(300, "f.csv", [Encoding.UTF8.GetBytes(Csv)], bytes => ("f.csv", bytes[0], null));

    [Fact]
    public void Mutated_GeoJSON_keeps_its_account() => Run(300, "f.geojson", [Encoding.UTF8.GetBytes(GeoJson)], bytes => ("f.geojson", bytes[0], null));

    [Fact]
    public void Mutated_text_of_geometry_keeps_its_account() => Run(300, "f.csv", [Encoding.UTF8.GetBytes(Wkt)], bytes => ("f.csv", bytes[0], null));

    [Fact]
    public void Mutated_coordinates_keep_their_account() => Run(300, "f.csv", [Encoding.UTF8.GetBytes(Angles)], bytes => ("f.csv", bytes[0], null));

    [Fact]
    public void Mutated_workbooks_keep_their_account() => Run(300, "f.xlsx", [Workbook(Sheet)], bytes => ("f.xlsx", bytes[0], null));

    [Fact]
    public void Workbooks_of_mutated_sheets_keep_their_account() =>
        Run(300, "f.xlsx", [Encoding.UTF8.GetBytes(Sheet)], bytes => ("f.xlsx", Workbook(Encoding.UTF8.GetString(bytes[0])), null));

    [Theory]
    [InlineData("sites-4545")]
    [InlineData("areas-gbk")]
    public void Mutated_shapefiles_keep_their_account(string name) =>
        Run(300, "f.shp", [File.ReadAllBytes(shapes.Path(name + ".shp")), File.ReadAllBytes(shapes.Path(name + ".dbf"))], bytes => ("f.shp", bytes[0], bytes[1]));

    [Fact]
    public void Mutated_KML_keeps_its_account() => Run(300, "f.kml", [Encoding.UTF8.GetBytes(Kml)], bytes => ("f.kml", bytes[0], null));

    [Fact]
    public void Archives_of_mutated_KML_keep_their_account() =>
        Run(200, "f.kmz", [Encoding.UTF8.GetBytes(Kml)], bytes => ("f.kmz", new TinyZip().Add("doc.kml", bytes[0]).ToBytes(), null));

    [Fact]
    public void Mutated_archives_keep_their_account() =>
        Run(300, "f.zip", [ZippedShapes()], bytes => ("f.zip", bytes[0], null));

    [Fact]
    public void Archives_of_mutated_shapefiles_keep_their_account() =>
        Run(200, "f.zip", [File.ReadAllBytes(shapes.Path("sites-4545.shp")), File.ReadAllBytes(shapes.Path("sites-4545.dbf")), File.ReadAllBytes(shapes.Path("sites-4545.prj"))],
            bytes => ("f.zip", new TinyZip().Add("f.shp", bytes[0]).Add("f.dbf", bytes[1]).Add("f.prj", bytes[2]).ToBytes(), null));

    byte[] ZippedShapes() => new TinyZip().Add("f.shp", File.ReadAllBytes(shapes.Path("sites-4545.shp"))).Add("f.dbf", File.ReadAllBytes(shapes.Path("sites-4545.dbf")), method: 0).ToBytes();

    static void Run(int times, string path, byte[][] whole, Func<byte[][], (string Name, byte[] Bytes, byte[]? Dbf)> files)
    {
        using var folder = new TestFolder();
        var random = new Random(Seed);
        var classes = FacilityClassTable.Load();
        var refused = 0;
        for (var time = 0; time < times; time++)
        {
            var (name, bytes, dbf) = files([.. whole.Select(one => random.Next(2) == 0 && whole.Length > 1 ? one : Mutated(one, random))]);
            folder.Write(name, bytes);
            if (dbf is not null) folder.Write("f.dbf", dbf);
            try
            {
                var report = FacilityReader.Read(new() { Role = SourceRole.Facilities, Path = path }, folder.Path, classes).Report;
                Assert.True(report.Read == report.Accepted + report.Repaired + report.Rejected, $"Seed {Seed}, time {time}.");
                Assert.True(report.Rejected == (report.RejectedRows?.Rows.Count ?? 0), $"Seed {Seed}, time {time}.");
            }
            catch (BadInputException)
            {
                refused++;
            }
        }

        Assert.True(refused < times, "Some mutations leave a readable file.");
    }

    static byte[] Mutated(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var change = random.Next(1, 4); change > 0 && bytes.Count > 1; change--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 20), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes.Insert(at, "\",;\n\r\t{}[]\0\uFFFD-9e"u8[random.Next(14)]); break;
                case 4: bytes[at] = (byte)(bytes[at] ^ (1 << random.Next(8))); break;
                default:
                    if (random.Next(4) == 0) bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }
}
