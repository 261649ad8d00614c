using System.Text;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Shapefiles;

/// <summary>Shapes that lie about their lengths, counts and kinds.</summary>
static class ShapefileKinds
{
    static readonly (double, double)[] s_square = [(104, 30), (104, 31), (105, 31), (105, 30), (104, 30)];

    public static IReadOnlyList<Kind> List { get; } =
    [
        Units("shapefile: a record of negative length", "a record's length is positive", shp => shp.Record(Shp.Square, -5), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a record that goes on past the end", "a record ends within the file", shp => shp.Record(Shp.Square, 1_000_000), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a record of two thousand million words", "a record's length fits into the file's", shp => shp.Record(Shp.Square, int.MaxValue), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a record of nothing", "a record holds at least its type", shp => shp.Record([], 0), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: parts out of order", "parts ascend", shp => shp.Record(Shp.Polygon([5, 0], [.. s_square, .. s_square])), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a part before the first point", "a part begins at a point", shp => shp.Record(Shp.Polygon([-1], s_square)), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a part behind the last point", "a part begins before the last point", shp => shp.Record(Shp.Polygon([0, 99], s_square)), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: more points than bytes", "points are backed by bytes", shp => shp.Record(Shp.Polygon([0], s_square, pointCount: int.MaxValue)), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: more parts than bytes", "parts are backed by bytes", shp => shp.Record(Shp.Polygon([0], s_square, partCount: int.MaxValue)), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: fewer than no parts", "counts are not negative", shp => shp.Record(Shp.Polygon([0], s_square, partCount: -1)), 2, Account(1, 0, 1, GeometryInvalid)),
        Units("shapefile: a polygon without a part", "a polygon has a part", shp => shp.Record(Shp.Polygon([], [])), 2, Account(1, 0, 1, GeometryEmpty)),
        Units("shapefile: a type nobody knows", "the type of a shape is one of the known", shp => shp.Record([.. Shp.Int(31), .. new byte[40]]), 2, Account(1, 0, 1, GeometryWrongKind)),
        Units("shapefile: not a number as an ordinate", "ordinates are numbers", shp => shp.Record(Shp.Polygon([0], [(104, 30), (double.NaN, 31), (105, 30), (104, 30)])), 2, Account(1, 0, 1, CoordinatesNotNumbers)),
        Units("shapefile: points among polygons", "a file holds shapes of one type", shp => shp.Record([.. Shp.Int(1), .. Shp.Double(104.5), .. Shp.Double(30.5)]), 2, Account(1, 0, 1, GeometryWrongKind)),
        Units("shapefile: twenty thousand shells and as many holes", "holes look for their shells in seconds", shp => shp.Record(ShellsAndHoles(20_000)), 2, Account(1, 0, 1, GeometryTooLarge)),
        Bytes("shapefile: another magic number", "the file's code is 9994", _ => "PK\u0003\u0004 not a shapefile"u8.ToArray().Concat(new byte[100]).ToArray(), Refused(FileUnreadable)),
        Bytes("shapefile: fifty bytes", "the header has a hundred bytes", shp => shp[..50], Refused(FileUnreadable)),
        Bytes("shapefile: a header alone", "a shapefile has records", shp => shp[..100], Account(0, 0, 2, RowMalformed, NoRowAccepted)),
        Bytes("shapefile: cut in the middle", "the file is whole", shp => shp[..^20], Account(1, 0, 1, GeometryInvalid)),
        new("shapefile: no table beside it", "attributes lie beside the shapes", "f.shp", "units: {path: f.shp, crs: EPSG:4326}", folder => folder.Write("f.shp", new Shp(5).Record(Shp.Square).Bytes()), Refused(AttributesMissing, ColumnMissing)),
        new("shapefile: a system that is noise", "the .prj names a system", "f.shp", "units: {path: f.shp}", folder => Write(folder, new Shp(5).Record(Shp.Square), 1, "f.prj", "PROJCS[\u0001" + new string('[', 100_000)), Refused(CrsUnknown)),
        new("shapefile: an encoding nobody knows", "the .cpg names an encoding", "f.shp", "units: {path: f.shp, crs: EPSG:4326}", folder => Write(folder, new Shp(5).Record(Shp.Square), 1, "f.cpg", "KLINGON-8"), Refused(EncodingInvalid)),
    ];

    /// <summary>A sound township, then what is added; as many rows of the table as stated.</summary>
    static Kind Units(string name, string rule, Func<Shp, Shp> add, int rows, Answer expected) =>
        new(name, rule, "f.shp", "units: {path: f.shp, crs: EPSG:4326}", folder => Write(folder, add(new Shp(5).Record(Shp.Square)), rows), expected);

    static Kind Bytes(string name, string rule, Func<byte[], byte[]> change, Answer expected) =>
        new(name, rule, "f.shp", "units: {path: f.shp, crs: EPSG:4326}", folder =>
        {
            var shp = new Shp(5).Record(Shp.Square).Record(Shp.Square);
            Write(folder, shp, 2);
            folder.Write("f.shp", change(shp.Bytes()));
        }, expected);

    static void Write(Folder folder, Shp shp, int rows, string? part = null, string text = "")
    {
        folder.Write("f.shp", shp.Bytes());
        folder.Write("f.dbf", Dbf.Facilities(rows).Bytes());
        if (part is not null) folder.Write(part, Encoding.UTF8.GetBytes(text));
    }

    // Each shell is a triangle beside the last, each hole one the other way round in the middle of nowhere.
    static byte[] ShellsAndHoles(int count)
    {
        var points = new List<(double, double)>();
        for (var ring = 0; ring < 2 * count; ring++)
        {
            var (x, y, side) = (104 + (ring * 1e-6), 30.0, ring < count ? 0.1 : -0.1);
            points.AddRange([(x, y), (x, y + 0.1), (x + side, y + 0.1), (x, y)]);
        }

        return Shp.Polygon([.. Enumerable.Range(0, 2 * count).Select(ring => 4 * ring)], [.. points]);
    }
}
