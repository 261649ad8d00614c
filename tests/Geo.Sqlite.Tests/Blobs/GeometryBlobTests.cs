using System.Buffers.Binary;
using Geo.Sqlite.Blobs;
using Geo.Sqlite.Reading;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Geo.Sqlite.Tests.Blobs;

public sealed class GeometryBlobTests
{
    [Theory]
    [InlineData("POINT (108.123456789012 31.5)")]
    [InlineData("POINT EMPTY")]
    [InlineData("LINESTRING (0 0, 1 2, 3 4)")]
    [InlineData("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 2 1, 1 1))")]
    [InlineData("POLYGON EMPTY")]
    [InlineData("MULTIPOINT ((0 0), (1 1))")]
    [InlineData("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")]
    [InlineData("GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")]
    public void A_geometry_comes_back_as_it_went(string wkt)
    {
        var geometry = new WKTReader().Read(wkt);

        var back = new GeometryBlobReader(4326).Read(new GeometryBlobWriter(4326).Write(geometry));

        Assert.Equal(geometry.GeometryType, back.GeometryType);
        Assert.True(geometry.EqualsExact(back));
        Assert.Equal(4326, back.SRID);
    }

    [Fact]
    public void Big_endian_headers_and_WKB_are_read()
    {
        // By hand: GP, version 0, flags 0 (big-endian, no envelope), srs 4326; WKB 00, kind 1, x = 1, y = 2.
        var blob = Convert.FromHexString("47500000000010E600000000013FF00000000000004000000000000000");

        Assert.Equal(new Coordinate(1, 2), new GeometryBlobReader(4326).Read(blob).Coordinate);
        Assert.False(GeometryBlobReader.TryReadPointBlob(blob, out _, out _));
    }

    [Fact]
    public void Nesting_is_let_through_to_32_and_not_to_33()
    {
        new GeometryBlobReader(0).Read(Nested(32));

        Assert.Equal(GeoPackageFault.GeometryTooDeep, Fault(Nested(33)));
        Assert.Equal(GeoPackageFault.GeometryTooDeep, Fault(Nested(40_000)));
    }

    [Fact]
    public void A_count_without_the_bytes_behind_it_is_refused_before_memory_is_taken()
    {
        // A line string that claims 2³² − 1 points.
        Assert.Equal(GeoPackageFault.GeometryMalformed, Fault(Blob("0102000000FFFFFFFF")));
        // A polygon that claims as many rings.
        Assert.Equal(GeoPackageFault.GeometryMalformed, Fault(Blob("0103000000FFFFFFFF")));
    }

    [Fact]
    public void A_curve_is_unsupported() => Assert.Equal(GeoPackageFault.GeometryUnsupported, Fault(Blob("010800000000000000")));

    [Fact]
    public void A_ring_that_does_not_close_is_malformed() =>
        Assert.Equal(GeoPackageFault.GeometryMalformed, Fault(Blob("01030000000100000001000000" + new string('0', 32))));

    [Fact]
    public void Every_beginning_of_a_blob_is_refused_and_never_read_past()
    {
        var whole = new GeometryBlobWriter(4326).Write(new WKTReader().Read("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")).ToArray();

        for (var length = 0; length < whole.Length; length++) Assert.Throws<GeoPackageException>(() => new GeometryBlobReader(0).Read(whole.AsSpan(0, length)));
    }

    [Fact]
    public void Flipped_bytes_give_a_geometry_or_a_named_fault_and_nothing_else()
    {
        const int seed = 11;
        var random = new Random(seed);
        var whole = new GeometryBlobWriter(4326).Write(new WKTReader().Read("GEOMETRYCOLLECTION (POLYGON ((0 0, 9 0, 9 9, 0 0)), MULTIPOINT ((0 0), (1 1)))")).ToArray();
        var reader = new GeometryBlobReader(4326);
        for (var round = 0; round < 20_000; round++)
        {
            var blob = whole.ToArray();
            for (var flips = random.Next(1, 4); flips > 0; flips--) blob[random.Next(blob.Length)] = (byte)random.Next(256);
            try
            {
                reader.Read(blob);
            }
            catch (GeoPackageException)
            {
                // A named fault is one of the two answers allowed; any other exception fails the test.
            }
        }
    }

    static GeoPackageFault Fault(byte[] blob) => Assert.Throws<GeoPackageException>(() => new GeometryBlobReader(0).Read(blob)).Fault;

    static byte[] Blob(string wkb) => Convert.FromHexString("4750000100000000" + wkb);

    /// <summary>Collections of one collection each, and a point at the bottom: <paramref name="depth"/> geometries in all.</summary>
    static byte[] Nested(int depth)
    {
        var wkb = new byte[((depth - 1) * 9) + 21];
        for (var at = 0; at < depth - 1; at++)
        {
            wkb[at * 9] = 1;
            BinaryPrimitives.WriteInt32LittleEndian(wkb.AsSpan((at * 9) + 1), 7);
            BinaryPrimitives.WriteInt32LittleEndian(wkb.AsSpan((at * 9) + 5), 1);
        }

        wkb[(depth - 1) * 9] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(wkb.AsSpan(((depth - 1) * 9) + 1), 1);
        return [.. Convert.FromHexString("4750000100000000"), .. wkb];
    }
}
