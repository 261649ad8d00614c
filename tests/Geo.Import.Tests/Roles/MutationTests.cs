using System.Text;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Tests.Shapefiles;
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

    [Fact]
    public void Mutated_tables_keep_their_account() => Run(300, "f.csv", [Encoding.UTF8.GetBytes(Csv)], bytes => ("f.csv", bytes[0], null));

    [Fact]
    public void Mutated_GeoJSON_keeps_its_account() => Run(300, "f.geojson", [Encoding.UTF8.GetBytes(GeoJson)], bytes => ("f.geojson", bytes[0], null));

    [Theory]
    [InlineData("sites-4545")]
    [InlineData("areas-gbk")]
    public void Mutated_shapefiles_keep_their_account(string name) =>
        Run(300, "f.shp", [File.ReadAllBytes(shapes.Path(name + ".shp")), File.ReadAllBytes(shapes.Path(name + ".dbf"))], bytes => ("f.shp", bytes[0], bytes[1]));

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
