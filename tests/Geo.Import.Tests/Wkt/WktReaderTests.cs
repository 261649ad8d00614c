using System.Text;
using Geo.Import.Wkt;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Wkt;

public sealed class WktReaderTests
{
    [Theory]
    [InlineData("POINT (107.86 31.08)", "POINT (107.86 31.08)")]
    [InlineData("point(1e2 -.5)", "POINT (100 -0.5)")]
    [InlineData("POINT Z (1 2 3)", "POINT (1 2)")]
    [InlineData("POINTZM(1 2 3 4)", "POINT (1 2)")]
    [InlineData("POINT M (1 2 3)", "POINT (1 2)")]
    [InlineData("POINT EMPTY", "POINT EMPTY")]
    [InlineData("SRID=4490;POINT(1 2)", "POINT (1 2)")]
    [InlineData("LINESTRING(0 0,1 1 , 2 0)", "LINESTRING (0 0, 1 1, 2 0)")]
    [InlineData("MULTIPOINT((0 0),(1 1))", "MULTIPOINT ((0 0), (1 1))")]
    [InlineData("MULTIPOINT(0 0,1 1)", "MULTIPOINT ((0 0), (1 1))")]
    [InlineData("POLYGON((0 0,1 0,1 1,0 0),(0.2 0.1,0.5 0.1,0.5 0.4,0.2 0.1))", "POLYGON ((0 0, 1 0, 1 1, 0 0), (0.2 0.1, 0.5 0.1, 0.5 0.4, 0.2 0.1))")]
    [InlineData("MULTILINESTRING((0 0,1 1),(2 2,3 3))", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))")]
    [InlineData("MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))", "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")]
    [InlineData("GEOMETRYCOLLECTION(POINT(1 2),LINESTRING(0 0,1 1))", "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))")]
    public void Well_known_text_is_read(string text, string expected)
    {
        var reader = new WktReader();
        Assert.Equal(expected, reader.Read(Encoding.UTF8.GetBytes(text))?.AsText());
        Assert.Null(reader.Flaw);
        Assert.True(WktReader.IsMeant(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void An_open_ring_is_closed_and_said()
    {
        var reader = new WktReader();
        Assert.Equal("POLYGON ((0 0, 1 0, 1 1, 0 0))", reader.Read("POLYGON((0 0,1 0,1 1))"u8)?.AsText());
        Assert.True(reader.RingWasClosed);
    }

    [Theory]
    [InlineData("POINT(1)", FaultCode.GeometryInvalid)]
    [InlineData("POINT(1 2", FaultCode.GeometryInvalid)]
    [InlineData("POINT(1 2) x", FaultCode.GeometryInvalid)]
    [InlineData("POINT(1 2 3 4 5)", FaultCode.GeometryInvalid)]
    [InlineData("POINT(1,2)", FaultCode.GeometryInvalid)]
    [InlineData("POINT(NaN 2)", FaultCode.GeometryInvalid)]
    [InlineData("POINT(1e999 2)", FaultCode.GeometryInvalid)]
    [InlineData("POLYGON((0 0,1 0,0 0))", FaultCode.GeometryInvalid)]
    [InlineData("POLYGON(0 0,1 0,1 1,0 0)", FaultCode.GeometryInvalid)]
    [InlineData("MULTIPOLYGON((0 0,1 0,1 1,0 0))", FaultCode.GeometryInvalid)]
    [InlineData("LINESTRING(1 1)", FaultCode.GeometryInvalid)]
    [InlineData("CURVEPOLYGON(CIRCULARSTRING(0 0,1 1,2 0))", FaultCode.GeometryWrongKind)]
    [InlineData("0101000020E6100000", FaultCode.GeometryInvalid)]
    public void What_is_no_well_known_text_is_a_flaw(string text, FaultCode code)
    {
        var reader = new WktReader();
        Assert.Null(reader.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(code, reader.Flaw?.Code);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void Collections_within_collections_end_at_a_depth(int depth, bool isRead)
    {
        var text = new StringBuilder().Insert(0, "GEOMETRYCOLLECTION(", depth).Append("POINT(1 2)").Append(')', depth);
        var reader = new WktReader();
        Assert.Equal(isRead, reader.Read(Encoding.UTF8.GetBytes(text.ToString())) is not null);
        Assert.Equal(isRead, reader.Flaw is null);
    }

    [Fact]
    public void Brackets_without_end_are_a_flaw() =>
        Assert.Null(new WktReader().Read(Encoding.UTF8.GetBytes("MULTIPOLYGON" + new string('(', 1_000_000))));

    [Theory]
    [InlineData("SRID=4490;POINT(1 2)", 4490)]
    [InlineData("srid = 4326 ; POINT(1 2)", null)]
    [InlineData("SRID=0;POINT(1 2)", null)]
    [InlineData("POINT(1 2)", null)]
    public void The_system_stated_is_read(string text, int? srid)
    {
        var reader = new WktReader();
        reader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(srid, reader.Srid);
    }
}
