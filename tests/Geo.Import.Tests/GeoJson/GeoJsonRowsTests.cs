using System.Text;
using Geo.Import.GeoJson;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Tests.GeoJson;

public sealed class GeoJsonRowsTests
{
    static GeoJsonRows Read(string text) => GeoJsonRows.Read(FileBytes.Of("a.geojson", Encoding.UTF8.GetBytes(text)));

    static GeoJsonRows Geometry(string json)
    {
        var rows = Read($$"""{"type":"Feature","properties":null,"geometry":{{json}}}""");
        Assert.True(rows.Next());
        return rows;
    }

    [Fact]
    public void Properties_become_text_cells_under_the_union_of_their_names()
    {
        var rows = Read("""
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"name":"甲\u4e59","beds":12.50,"open":true,"tags":["a", 1],"none":null},"geometry":null},
              {"type":"Feature","id":7,"properties":{"beds":3,"more":"x"},"geometry":{"type":"Point","coordinates":[107.5,31.25,400]}}]}
            """);

        Assert.Equal(["name", "beds", "open", "tags", "none", "more", "id"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["甲乙", "12.50", "true", "[\"a\", 1]", "", "", ""], rows.Cells());
        Assert.Null(rows.Geometry);
        Assert.True(rows.Next());
        Assert.Equal(["", "3", "", "", "", "x", "7"], rows.Cells());
        Assert.Equal("POINT (107.5 31.25)", rows.Geometry!.AsText());
        Assert.Equal(2, rows.Row);
        Assert.False(rows.Next());
    }

    [Theory]
    [InlineData("""{"coordinates":[[0,0],[1,1]],"type":"LineString"}""", "LINESTRING (0 0, 1 1)")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[0,0],[1,1]]}""", "MULTIPOINT ((0 0), (1 1))")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[2,2],[3,3]]]}""", "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]}""", "POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}""", "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)), ((5 5, 6 5, 6 6, 5 5)))")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}""", "GEOMETRYCOLLECTION (POINT (1 2))")]
    [InlineData("""{"type":"Point","coordinates":[]}""", "POINT EMPTY")]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", "POLYGON EMPTY")]
    public void Every_kind_of_geometry_is_built(string json, string wkt) => Assert.Equal(wkt, Geometry(json).Geometry!.AsText());

    [Fact]
    public void A_ring_that_is_not_closed_is_closed_and_said_so()
    {
        var rows = Geometry("""{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4]]]}""");

        Assert.Equal("POLYGON ((0 0, 4 0, 4 4, 0 0))", rows.Geometry!.AsText());
        Assert.True(rows.RingWasClosed);
    }

    [Theory]
    [InlineData("""{"type":"Point","coordinates":["107","31"]}""", FaultCode.CoordinatesNotNumbers)]
    [InlineData("""{"type":"Point","coordinates":[107]}""", FaultCode.CoordinatesNotNumbers)]
    [InlineData("""{"type":"Point","coordinates":[1e999,31]}""", FaultCode.CoordinatesNotNumbers)]
    [InlineData("""{"type":"Point","coordinates":[null,31]}""", FaultCode.CoordinatesNotNumbers)]
    [InlineData("""{"type":"Point","coordinates":[[1,2],[3,4]]}""", FaultCode.GeometryInvalid)]
    [InlineData("""{"type":"Polygon","coordinates":[[0,0],[1,1],[2,0],[0,0]]}""", FaultCode.GeometryInvalid)]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[1,1]]]}""", FaultCode.GeometryInvalid)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[[0,0],[1,1],[2,0],[0,0]]]]]}""", FaultCode.GeometryInvalid)]
    [InlineData("""{"type":"LineString","coordinates":[[0,0],[[1,1]]]}""", FaultCode.GeometryInvalid)]
    [InlineData("""{"type":"Circle","coordinates":[0,0]}""", FaultCode.GeometryWrongKind)]
    [InlineData("""{"type":"Point"}""", FaultCode.GeometryMissing)]
    [InlineData("\"POINT(1 2)\"", FaultCode.GeometryInvalid)]
    public void A_geometry_that_is_wrong_is_a_flaw_of_its_row(string json, FaultCode code)
    {
        var rows = Geometry(json);

        Assert.Equal(code, rows.Flaw!.Code);
        Assert.Null(rows.Geometry);
    }

    [Fact]
    public void Collections_deeper_than_32_are_a_flaw_and_deep_text_is_no_GeoJSON()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("""{"type":"GeometryCollection","geometries":[""", depth))
            + """{"type":"Point","coordinates":[1,2]}""" + string.Concat(Enumerable.Repeat("]}", depth));

        Assert.Null(Geometry(Nested(31)).Flaw);
        Assert.Equal(FaultCode.GeometryInvalid, Geometry(Nested(33)).Flaw!.Code);
        Assert.Equal(FaultCode.FileUnreadable, Assert.Throws<BadInputException>(() => Geometry(Nested(40_000))).Faults[0].Code);
        var brackets = new string('[', 100_000) + new string(']', 100_000);
        Assert.Throws<BadInputException>(() => Geometry($$"""{"type":"Polygon","coordinates":{{brackets}}}"""));
    }

    [Theory]
    [InlineData("", "EPSG:4326")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},  """, "EPSG:4326")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},  """, "EPSG:4490")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"EPSG:4545"}},  """, "EPSG:4545")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"Ours"}},  """, "Ours")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"OGC:CRS84"}},  """, "EPSG:4326")]
    [InlineData("""  "crs":{"type":"EPSG","properties":{"code":4547}},  """, "EPSG:4547")]
    [InlineData("""  "crs":{"type":"link","properties":{"href":"http://example.org/crs/42","type":"proj4"}},  """, "http://example.org/crs/42")]
    [InlineData("""  "crs":{"type":"name","properties":{"name":"\ud800"}},  """, """{"type":"name","properties":{"name":"\ud800"}}""")]
    [InlineData("""  "crs":{},  """, "{}")]
    [InlineData("""  "crs":null,  """, "EPSG:4326")]
    public void The_old_crs_member_declares_the_coordinate_system(string member, string code) =>
        Assert.Equal(code, Read($$"""{"type":"FeatureCollection",{{member}}"features":[{"type":"Feature","properties":{},"geometry":null}]}""").DeclaredCrs);

    [Fact]
    public void A_feature_alone_and_a_geometry_alone_are_one_row()
    {
        Assert.Equal("POINT (1 2)", Geometry("""{"type":"Point","coordinates":[1,2]}""").Geometry!.AsText());
        var bare = Read("""{"type":"Point","coordinates":[1,2]}""");
        Assert.True(bare.Next());
        Assert.Equal("POINT (1 2)", bare.Geometry!.AsText());
        Assert.False(bare.Next());
    }

    [Fact]
    public void What_is_no_feature_is_a_malformed_row_and_half_a_character_is_told()
    {
        var rows = Read("""{"type":"FeatureCollection","features":[5,{"type":"Feature","properties":{"name":"\ud800"},"geometry":null},{"type":"Feature"}]}""");

        Assert.True(rows.Next());
        Assert.Equal(FaultCode.RowMalformed, rows.Flaw!.Code);
        Assert.True(rows.Next());
        Assert.Equal(FaultCode.EncodingInvalid, rows.Flaw!.Code);
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[\n{]}", FaultCode.FileUnreadable, 2)]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", FaultCode.FileEmpty, 0)]
    [InlineData("[1,2]", FaultCode.FileUnreadable, 0)]
    [InlineData("[]", FaultCode.FileUnreadable, 0)]
    [InlineData("""[{"name":"甲","lng":107}]""", FaultCode.FileUnreadable, 0)]
    [InlineData("""{"data":[{"name":"甲"}]}""", FaultCode.FileUnreadable, 0)]
    [InlineData("""{"type":"Topology","objects":{}}""", FaultCode.FileUnreadable, 0)]
    [InlineData("""{"type":"\ud800"}""", FaultCode.FileUnreadable, 0)]
    [InlineData("""{"type":"FeatureCollection"}""", FaultCode.FileEmpty, 0)]
    [InlineData("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}\n{\"type\":\"FeatureCollection\"", FaultCode.FileUnreadable, 2)]
    [InlineData("名称,经度", FaultCode.FileUnreadable, 1)]
    [InlineData("""{"type":"FeatureCollection","features":[]} {}""", FaultCode.FileUnreadable, 1)]
    public void What_is_no_GeoJSON_is_a_fault_of_the_file_with_its_line(string text, FaultCode code, int line)
    {
        var fault = Assert.Throws<BadInputException>(() => Read(text)).Faults.Single();

        Assert.Equal((code, line), (fault.Code, (int)fault.Row));
    }

    [Fact]
    public void An_array_of_features_and_one_feature_a_line_are_read_as_a_collection()
    {
        const string One = """{"type":"Feature","properties":{"name":"甲"},"geometry":{"type":"Point","coordinates":[1,2]}}""";
        const string Two = """{"type":"Feature","properties":{"name":"乙","more":1},"geometry":null}""";
        foreach (var text in new[] { $"[{One},{Two}]", $"{One}\n{Two}\n", $"{One}\r\n\r\n{Two}", $"\u001e{One}\n\u001e{Two}\n", $"\u001e{One}" })
        {
            var rows = Read(text);
            Assert.True(rows.Next());
            Assert.Equal(("甲", "POINT (1 2)", "EPSG:4326"), (rows.Text(0), rows.Geometry!.AsText(), rows.DeclaredCrs));
            Assert.Equal(text.Contains(Two, StringComparison.Ordinal), rows.Next());
            Assert.False(rows.Next());
        }
    }

    [Fact]
    public void A_geometry_among_features_is_a_malformed_row()
    {
        var rows = Read("""{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]},{"properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}""");
        Assert.True(rows.Next());
        Assert.Equal((FaultCode.RowMalformed, "Point", "Feature"), (rows.Flaw!.Code, rows.Flaw.Value, rows.Flaw.Hint));
        Assert.True(rows.Next());
        Assert.Null(rows.Flaw);
    }

    [Fact]
    public void Marks_of_byte_order_are_read_over_and_UTF_16_is_read_with_or_without_one()
    {
        const string Text = """{"type":"Feature","properties":{"name":"甲"},"geometry":null}""";
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var rows = GeoJsonRows.Read(FileBytes.Of("a.geojson", [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]));
            Assert.True(rows.Next());
            Assert.Equal("甲", rows.Text(0));
        }

        var unmarked = GeoJsonRows.Read(FileBytes.Of("a.geojson", Encoding.Unicode.GetBytes(Text)));
        Assert.True(unmarked.Next());
        Assert.Equal("甲", unmarked.Text(0));
    }

    [Fact]
    public void Columns_without_end_are_refused()
    {
        var names = string.Join(',', Enumerable.Range(0, 5000).Select(index => $"\"a{index}\":1"));
        Assert.Equal(FaultCode.FileTooLarge, Assert.Throws<BadInputException>(() => Read($$"""{"type":"Feature","properties":{{{names}}},"geometry":null}""")).Faults[0].Code);
    }
}
