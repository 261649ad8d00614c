using System.Text;
using Geo.Import.Catalogue;
using Geo.Import.Kml;
using Geo.Import.Roles;
using Geo.Import.Tables;
using Geo.Import.Tests.Archives;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Tests.Kml;

public sealed class KmlRowsTests
{
    // ogr2ogr -f KML (GDAL 3.6.2) of gdal-shapes.sh's areas.geojson, styles left out.
    const string Gdal = """
        <?xml version="1.0" encoding="utf-8" ?>
        <kml xmlns="http://www.opengis.net/kml/2.2"><Document id="root_doc">
        <Schema name="a" id="a"><SimpleField name="code" type="string"></SimpleField><SimpleField name="people" type="float"></SimpleField></Schema>
        <Folder><name>a</name>
          <Placemark><name>甲镇</name><Style><PolyStyle><fill>0</fill></PolyStyle></Style>
            <ExtendedData><SchemaData schemaUrl="#a"><SimpleData name="code">990001101</SimpleData><SimpleData name="people">12345.5</SimpleData></SchemaData></ExtendedData>
            <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>107,31 107.4,31.0 107.4,31.4 107.0,31.4 107,31</coordinates></LinearRing></outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>107.1,31.1 107.1,31.2 107.2,31.2 107.2,31.1 107.1,31.1</coordinates></LinearRing></innerBoundaryIs></Polygon><Polygon><outerBoundaryIs><LinearRing><coordinates>107.5,31.0 107.6,31.0 107.6,31.1 107.5,31.0</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry>
          </Placemark>
          <Placemark><name>乙乡</name>
            <ExtendedData><SchemaData schemaUrl="#a"><SimpleData name="code">990001102</SimpleData></SchemaData></ExtendedData>
            <Polygon><outerBoundaryIs><LinearRing><coordinates>107.12,31.12 107.18,31.12 107.18,31.18 107.12,31.12</coordinates></LinearRing></outerBoundaryIs></Polygon>
          </Placemark>
        </Folder></Document></kml>
        """;

    static KmlRows Read(string text, string? layer = null) => KmlRows.Read(FileBytes.Of("a.kml", Encoding.UTF8.GetBytes(text)), null, layer);

    static KmlRows Placemark(string inside)
    {
        var rows = Read($"<kml><Placemark>{inside}</Placemark></kml>");
        Assert.True(rows.Next());
        return rows;
    }

    static KmlRows Point(string coordinates) => Placemark($"<Point><coordinates>{coordinates}</coordinates></Point>");

    static Fault FaultOf(Action act) => Assert.Throws<BadInputException>(act).Faults[0];

    [Fact]
    public void What_GDAL_writes_is_read_with_its_columns_holes_and_folder()
    {
        using var rows = Read(Gdal);

        Assert.Equal(("kml", "EPSG:4326", true, "utf-8"), (rows.Format, rows.DeclaredCrs, rows.CrsIsByFormat, rows.EncodingName));
        Assert.Equal(["name", "folder", "code", "people"], rows.Header);
        for (var pass = 0; pass < 2; pass++)
        {
            Assert.True(rows.Next());
            Assert.Equal(["甲镇", "a", "990001101", "12345.5"], rows.Cells());
            Assert.Equal((0.4 * 0.4) - (0.1 * 0.1) + (0.1 * 0.1 / 2), Assert.IsType<MultiPolygon>(rows.Geometry).Area, 12);
            Assert.True(rows.Next());
            Assert.Equal((2L, "乙乡", ""), (rows.Row, rows.Text(0), rows.Text(3)));
            Assert.False(rows.Next());
            rows.Restart();
        }
    }

    [Theory]
    [InlineData("<kml xmlns=\"http://earth.google.com/kml/2.0\">")]
    [InlineData("<kml xmlns=\"http://earth.google.com/kml/2.1\">")]
    [InlineData("<kml xmlns=\"http://www.opengis.net/kml/2.2\" xsi:schemaLocation=\"x y\">")]
    [InlineData("<kml:kml xmlns:kml=\"http://www.opengis.net/kml/2.2\">")]
    [InlineData("<kml>")]
    public void Any_namespace_or_none_will_do_and_so_will_forgotten_prefixes(string start)
    {
        var (open, close) = start.StartsWith("<kml:", StringComparison.Ordinal) ? ("kml:", "</kml:kml>") : ("", "</kml>");
        using var rows = Read($"{start}<{open}Placemark><{open}name>a</{open}name><gx:balloonVisibility>1</gx:balloonVisibility><{open}Point><{open}coordinates>107,31</{open}coordinates></{open}Point></{open}Placemark>{close}");

        Assert.True(rows.Next());
        Assert.Equal(("a", 107.0), (rows.Text(0), rows.Geometry!.Coordinate.X));
    }

    [Fact]
    public void What_Google_Earth_and_phone_maps_write_is_read()
    {
        using var rows = Read("""
            <kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2" xmlns:ov="urn:ov"><Document><name>文件</name>
            <Style id="s"/><Folder><name>卫生机构</name><open>1</open><Folder><name>乡镇</name>
            <Placemark id="p1"><name>甲镇卫生院</name><description><![CDATA[<table><tr><td>床位</td><td>20</td></tr></table>]]></description><styleUrl>#s</styleUrl>
            <ExtendedData><Data name="床位数"><displayName>床位</displayName><value>20</value></Data><ov:ObjType>7</ov:ObjType></ExtendedData>
            <Point><altitudeMode>clampToGround</altitudeMode><coordinates>107.5,31,512.3</coordinates></Point></Placemark>
            </Folder></Folder><Folder><name>线路</name><Placemark><name>路线</name><LineString><coordinates>107,31 107.1,31</coordinates></LineString></Placemark></Folder></Document></kml>
            """);

        Assert.Equal(["name", "description", "folder", "placemark_id", "床位数", "ObjType"], rows.Header);
        Assert.True(rows.Next());
        Assert.Equal(["甲镇卫生院", "<table><tr><td>床位</td><td>20</td></tr></table>", "卫生机构/乡镇", "p1", "20", "7"], rows.Cells());
        Assert.Equal(new Coordinate(107.5, 31), rows.Geometry!.Coordinate);
        Assert.True(rows.Next());
        Assert.Equal("线路", rows.Text(2));
    }

    [Theory]
    [InlineData("107,31", 1)]
    [InlineData("\n\t 107,31,0\r\n", 1)]
    [InlineData("107, 31, 0", 1)]
    [InlineData("107 ,31 , 0", 1)]
    public void Blanks_around_commas_do_not_part_a_tuple(string coordinates, int count)
    {
        Assert.Equal(count, Point(coordinates).Geometry!.NumPoints);
        Assert.Equal((107.0, 31.0), (Point(coordinates).Geometry!.Coordinate.X, Point(coordinates).Geometry!.Coordinate.Y));
    }

    [Fact]
    public void Blanks_alone_part_tuples_wherever_commas_have_blanks()
    {
        var line = Placemark("<LineString><coordinates>107, 31, 0 107.5, 31.5, 0\n108,32</coordinates></LineString>").Geometry!;
        Assert.Equal([new(107, 31), new(107.5, 31.5), new(108, 32)], line.Coordinates);
    }

    [Theory]
    [InlineData("107;31", FaultCode.CoordinatesNotNumbers)]
    [InlineData("107°30′,31°", FaultCode.CoordinatesNotNumbers)]
    [InlineData("NaN,31", FaultCode.CoordinatesNotNumbers)]
    [InlineData("1e999,31", FaultCode.CoordinatesNotNumbers)]
    [InlineData("107,31,0,108,32,0", FaultCode.GeometryInvalid)]
    [InlineData("107", FaultCode.GeometryInvalid)]
    [InlineData("", FaultCode.GeometryInvalid)]
    [InlineData("107,31 108,32", FaultCode.GeometryInvalid)]
    public void Coordinates_that_are_none_are_flaws_of_their_row(string coordinates, FaultCode code) => Assert.Equal(code, Point(coordinates).Flaw?.Code);

    [Fact]
    public void Several_geometries_become_one_of_many_parts()
    {
        const string Dot = "<Point><coordinates>107,31</coordinates></Point>";
        const string Line = "<LineString><coordinates>107,31 108,31</coordinates></LineString>";
        Assert.Equal("MultiPoint", Placemark($"<MultiGeometry>{Dot}{Dot}</MultiGeometry>").Geometry!.GeometryType);
        Assert.Equal("MultiLineString", Placemark($"<MultiGeometry>{Line}<MultiGeometry>{Line}</MultiGeometry></MultiGeometry>").Geometry!.GeometryType);
        Assert.Equal("GeometryCollection", Placemark($"{Dot}{Line}").Geometry!.GeometryType);
        Assert.Null(Placemark("<name>a</name><MultiGeometry/>").Geometry);
    }

    [Fact]
    public void An_open_ring_is_closed_and_a_polygon_without_a_shell_is_flawed()
    {
        const string Ring = "<LinearRing><coordinates>107,31 108,31 108,32</coordinates></LinearRing>";
        var rows = Placemark($"<Polygon><outerBoundaryIs>{Ring}</outerBoundaryIs></Polygon>");
        Assert.Equal((0.5, true), (rows.Geometry!.Area, rows.RingWasClosed));

        Assert.Equal(FaultCode.GeometryInvalid, Placemark($"<Polygon><innerBoundaryIs>{Ring}</innerBoundaryIs></Polygon>").Flaw?.Code);
        Assert.Equal(FaultCode.GeometryInvalid, Placemark("<Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 2,2 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon>").Flaw?.Code);
    }

    [Fact]
    public void Links_overlays_and_tracks_are_not_read_and_said_so()
    {
        using var rows = Read("""
            <kml xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>
            <NetworkLink><name>更多</name><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink><NetworkLink/>
            <GroundOverlay><name>Placemark</name></GroundOverlay>
            <Placemark><name>轨迹</name><gx:Track><when>2020</when><gx:coord>107 31 0</gx:coord></gx:Track></Placemark></Document></kml>
            """);

        Assert.True(rows.Next());
        Assert.Null(rows.Geometry);
        Assert.Equal([(FaultCode.ElementNotRead, "GroundOverlay", "1"), (FaultCode.LinkNotFollowed, "NetworkLink", "2"), (FaultCode.ElementNotRead, "Track", "1")], rows.Remarks.Select(remark => (remark.Code, remark.Column, remark.Value)));

        var faults = Assert.Throws<BadInputException>(() => Read("<kml><NetworkLink/></kml>")).Faults;
        Assert.Equal([FaultCode.FileEmpty, FaultCode.LinkNotFollowed], faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_folder_is_a_layer_by_its_path_or_its_name()
    {
        const string Text = """
            <kml><Document><Folder><name>甲</name><Placemark><name>1</name></Placemark><Folder><name>乙</name><Placemark><name>2</name></Placemark></Folder></Folder>
            <Folder><name>丙</name><Placemark><name>3</name></Placemark></Folder><Placemark><name>4</name></Placemark></Document></kml>
            """;
        Assert.Equal(["1", "2", "3", "4"], Names(Read(Text)));
        Assert.Equal(["1", "2"], Names(Read(Text, "甲")));
        Assert.Equal(["2"], Names(Read(Text, "乙")));
        Assert.Equal(["2"], Names(Read(Text, "甲/乙")));
        var fault = FaultOf(() => Read(Text, "丁"));
        Assert.Equal((FaultCode.LayerMissing, "丁", "甲, 甲/乙, 丙"), (fault.Code, fault.Value, fault.Hint));
    }

    [Fact]
    public void The_first_text_of_a_KMZ_that_holds_placemarks_is_read_and_the_others_are_named()
    {
        // As GDAL's LIBKML driver packs it: doc.kml links to the layers.
        var kmz = new TinyZip().Add("doc.kml", "<kml><Document><NetworkLink><Link><href>layers/a.kml</href></Link></NetworkLink></Document></kml>")
            .Add("layers/", []).Add("layers/a.kml", Gdal).Add("layers/b.kml", Gdal.Replace("甲镇", "丙镇", StringComparison.Ordinal)).Add("files/icon.png", "…").ToBytes();
        using var rows = KmlRows.Read(FileBytes.Of("a.kmz", kmz));
        Assert.Equal("甲镇", Names(rows)[0]);
        Assert.Equal(new(FaultCode.MembersNotRead, "", "2", "doc.kml, layers/b.kml"), rows.Remarks[0]);

        Assert.Equal("丙镇", Names(KmlRows.Read(FileBytes.Of("a.kmz", kmz), null, "b"))[0]);
        Assert.Equal("甲镇", Names(KmlRows.Read(FileBytes.Of("a.kmz", kmz), null, "a"))[0]);
        Assert.Equal(FaultCode.ArchiveMemberMissing, FaultOf(() => KmlRows.Read(FileBytes.Of("a.kmz", new TinyZip().Add("a.txt", "").ToBytes()))).Code);
    }

    [Fact]
    public void Chinese_texts_are_read_whatever_encoding_they_declare_or_are_in()
    {
        var gbk = TinyShapefile(Gdal.Replace("utf-8", "GB2312", StringComparison.Ordinal));
        Assert.Equal("gb18030", KmlRows.Read(FileBytes.Of("a.kml", gbk)).EncodingName);
        Assert.Equal(["甲镇", "乙乡"], Names(KmlRows.Read(FileBytes.Of("a.kml", gbk))));
        // Declares UTF-8 and is GBK all the same.
        Assert.Equal(["甲镇", "乙乡"], Names(KmlRows.Read(FileBytes.Of("a.kml", TinyShapefile(Gdal)))));
        Assert.Equal(["甲镇", "乙乡"], Names(KmlRows.Read(FileBytes.Of("a.kml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Gdal.Replace("utf-8", "UTF-16", StringComparison.Ordinal))]))));
        var latin = Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?><kml><Placemark><name>Café</name></Placemark></kml>");
        Assert.Equal(["Café"], Names(KmlRows.Read(FileBytes.Of("a.kml", latin))));

        static byte[] TinyShapefile(string text) => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(text);
    }

    [Fact]
    public void Another_system_than_WGS_84_is_the_studys_word_and_remarked_on()
    {
        using var folder = new TestFolder();
        folder.Write("a.kml", "<kml><Placemark><name>县人民医院</name><Point><coordinates>107.8687,31.083</coordinates></Point></Placemark></kml>");
        var source = new StudySource { Role = SourceRole.Facilities, Path = "a.kml" };
        var report = FacilityReader.Read(source, folder.Path, FacilityClassTable.Load()).Report;
        Assert.Equal((1L, "EPSG:4326", "kml"), (report.Read, report.Crs, report.Format));
        Assert.DoesNotContain(report.Remarks, remark => remark.Code == FaultCode.CrsAgainstFormat);

        var shifted = FacilityReader.Read(source with { Crs = "GCJ-02" }, folder.Path, FacilityClassTable.Load()).Report;
        Assert.Contains(shifted.Remarks, remark => (remark.Code, remark.Value, remark.Hint) == (FaultCode.CrsAgainstFormat, "GCJ-02", "EPSG:4326"));
    }

    static List<string> Names(KmlRows rows)
    {
        var names = new List<string>();
        var column = rows.Header.ToList().IndexOf("name");
        while (rows.Next()) names.Add(rows.Text(column));
        return names;
    }
}
