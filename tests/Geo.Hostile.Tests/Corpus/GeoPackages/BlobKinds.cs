using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.GeoPackages;

/// <summary>Geometry blobs and the well-known binary in them.</summary>
static class BlobKinds
{
    static readonly byte[] s_square = Gpkg.Polygon((104, 30), (105, 30), (105, 31), (104, 31), (104, 30));

    public static IReadOnlyList<Kind> List { get; } =
    [
        Blob("blobs: another magic", "a blob begins with GP", Gpkg.Blob(s_square, magic: "PG"), GeometryInvalid),
        Blob("blobs: an envelope of kind 7", "envelopes are of kinds 0 to 4", Gpkg.Blob(s_square, flags: 0b1111), GeometryInvalid),
        Blob("blobs: an envelope that is not there", "an envelope that is announced stands there", Gpkg.Blob([1, 1, 0, 0, 0], flags: 0b0011), GeometryInvalid),
        Blob("blobs: of an extended kind", "a blob is of a standard kind", Gpkg.Blob(s_square, flags: 0b0010_0001), GeometryWrongKind),
        Blob("blobs: a header alone", "a blob holds a geometry", Gpkg.Blob([]), GeometryInvalid),
        Blob("blobs: five bytes", "a blob has a header", [71, 80, 0, 1, 0], GeometryInvalid),
        Blob("blobs: a byte order of 9", "the byte order is 0 or 1", Gpkg.Blob([9, .. s_square[1..]]), GeometryInvalid),
        Blob("blobs: cut within a ring", "a ring's positions stand there", Gpkg.Blob(s_square[..60]), GeometryInvalid),
        Blob("blobs: four thousand million rings", "rings are backed by bytes", Gpkg.Blob([1, 3, 0, 0, 0, 255, 255, 255, 255]), GeometryInvalid),
        Blob("blobs: four thousand million positions", "positions are backed by bytes", Gpkg.Blob([1, 2, 0, 0, 0, 255, 255, 255, 255]), GeometryInvalid),
        Blob("blobs: collections forty thousand deep", "well-known binary is nested at most 32 deep", Gpkg.Blob(Gpkg.Nested(40_000)), GeometryInvalid),
        Blob("blobs: a million empty members", "the members of a collection are as many as a thing has", Gpkg.Blob([1, 7, 0, 0, 0, .. Shp.Int(1_000_000), .. Enumerable.Repeat((byte[])[1, 7, 0, 0, 0, 0, 0, 0, 0], 1_000_000).SelectMany(one => one)]), GeometryInvalid),
        Blob("blobs: a surface of triangles", "a geometry is a simple feature", Gpkg.Blob([1, 16, 0, 0, 0, 0, 0, 0, 0]), GeometryWrongKind),
        Blob("blobs: a curve", "borders are straight from vertex to vertex", Gpkg.Blob([1, 10, 0, 0, 0, 0, 0, 0, 0]), GeometryWrongKind),
        Blob("blobs: infinite ordinates", "ordinates in a blob are finite", Gpkg.Blob(Gpkg.Polygon((104, 30), (double.PositiveInfinity, 30), (105, 31), (104, 30))), CoordinatesOutOfRange),
        Blob("blobs: ordinates that are no numbers", "ordinates in a blob are numbers", Gpkg.Blob(Gpkg.Polygon((104, 30), (double.NaN, double.NaN), (105, 31), (104, 30))), CoordinatesOutOfRange),
        Blob("blobs: a ring of two positions", "a ring in a blob has four positions", Gpkg.Blob(Gpkg.Polygon((104, 30), (104, 30))), GeometryInvalid),
        Blob("blobs: no ring", "a polygon in a blob is not empty", Gpkg.Blob([1, 3, 0, 0, 0, 0, 0, 0, 0]), GeometryEmpty),
        Blob("blobs: text", "geometry is bytes", "POLYGON((104 30,105 30,105 31,104 30))"u8.ToArray(), GeometryInvalid),
        Taken("blobs: another system's number", "a blob's number is its layer's", Gpkg.Blob(s_square, srs: 32648)),
        Taken("blobs: a header in the other byte order", "header and geometry need not agree in byte order", Gpkg.Blob(s_square, flags: 0)),
    ];

    static Kind Blob(string name, string rule, byte[] blob, Model.Imports.FaultCode code) => With(name, rule, blob, Account(1, 0, 1, code));

    static Kind Taken(string name, string rule, byte[] blob) => With(name, rule, blob, Account(2, 0, 0));

    static Kind With(string name, string rule, byte[] blob, Answer expected) =>
        new(name, rule, "u.gpkg", "units: {path: u.gpkg, crs: EPSG:4326}", folder => Gpkg.Write(folder["u.gpkg"], $"INSERT INTO units VALUES (2, {Gpkg.Hex(blob)}, '2', '乙镇')"), expected);
}
