using System.Text.Json;
using Geo.Import.Streets;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Studies;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Import.Tests.Streets;

public sealed class LineLayerTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    StreetNetwork Read(string features, LineLayer? layer = null) =>
        LineLayerNetwork.Read(new StudySource { Role = SourceRole.Places, Path = _folder.Write("roads.geojson", $$"""{"type":"FeatureCollection","features":[{{features}}]}""") }, _folder.Path, layer);

    static string Line(string properties, string coordinates, string type = "LineString") =>
        $$$"""{"type":"Feature","properties":{ {{{properties}}} },"geometry":{"type":"{{{type}}}","coordinates":{{{coordinates}}} } }""";

    [Fact]
    public void Lines_meet_where_they_share_a_point_and_not_where_they_cross()
    {
        // A cross whose arms share no point, and a third line that ends on a bend of the first.
        var network = Read(string.Join(',',
            Line("\"class\":\"primary\"", "[[0,0],[0.001,0],[0.002,0]]"),
            Line("\"class\":\"primary\"", "[[0.0015,-0.001],[0.0015,0.001]]"),
            Line("\"class\":\"footway\"", "[[0.001,0],[0.001,0.001]]")));

        Assert.Equal((6, 4), (network.VertexCount, network.SegmentCount));
        Assert.Equal([111_319, 111_319], network.LengthMm.Span[..2].ToArray()); // a thousandth of the equator's degree
        Assert.Equal([1, 1, 2, 3], network.Source.ToArray());
        Assert.Equal(TravelModes.Walk, network.Forward.Span[3]);
    }

    [Fact]
    public void A_speed_of_ones_own_is_what_is_travelled()
    {
        var network = Read(Line("\"speed\":42.5", "[[0,0],[0.001,0]]"));

        Assert.True(network.SpeedsAreTravelled);
        Assert.Equal(42_500, network.SpeedForward.Span[0]);
        Assert.Equal(StreetClass.Road, network.Class.Span[0]);
    }

    [Theory]
    [InlineData("\"高速公路\"", StreetClass.Motorway)]
    [InlineData("\"县道\"", StreetClass.Secondary)]
    [InlineData("\"living_street\"", StreetClass.LivingStreet)]
    public void Classes_are_known_in_both_languages(string word, StreetClass street) => Assert.Equal(street, Read(Line($"\"道路等级\":{word}", "[[0,0],[0.001,0]]")).Class.Span[0]);

    [Theory]
    [InlineData("\"F\"", true, false)]
    [InlineData("\"T\"", false, true)]
    [InlineData("\"B\"", true, true)]
    [InlineData("1", true, false)]
    [InlineData("\"单行\"", true, false)]
    [InlineData("\"?\"", true, true)]
    public void One_way_columns_are_read(string cell, bool forward, bool backward)
    {
        var network = Read(Line($"\"class\":\"tertiary\",\"oneway\":{cell}", "[[0,0],[0.001,0]]"));

        Assert.Equal((forward, backward), (network.Forward.Span[0].Holds(TravelMode.Car), network.Backward.Span[0].Holds(TravelMode.Car)));
        Assert.True(network.Forward.Span[0].Holds(TravelMode.Walk) && network.Backward.Span[0].Holds(TravelMode.Walk));
        Assert.Equal(cell == "\"?\"" ? 1 : 0, network.Report.StreetsRepaired);
    }

    [Theory]
    [InlineData("\"oneway\"=>\"yes\",\"maxspeed\"=>\"30\",\"surface\"=>\"gravel\",\"note\"=>\"a \\\"b\\\", c=>d\"")]
    [InlineData("{ \"maxspeed\": \"30\", \"surface\": \"gravel\", \"oneway\": \"yes\" }")]
    public void Other_tags_of_OpenStreetMap_are_heard_as_in_its_own_files(string tags)
    {
        // As GDAL's OSM driver writes its layer of lines: a river is no street, and none that is rejected.
        var network = Read(string.Join(',',
            Line($"\"osm_id\":\"7\",\"highway\":\"tertiary\",\"name\":\"甲路\",\"waterway\":null,\"other_tags\":{JsonSerializer.Serialize(tags)}", "[[0,0],[0.001,0]]"),
            Line($"\"osm_id\":\"8\",\"highway\":\"service\",\"waterway\":null,\"other_tags\":{JsonSerializer.Serialize("\"access\"=>\"no\"")}", "[[0.001,0],[0.002,0]]"),
            Line("\"osm_id\":\"9\",\"highway\":null,\"waterway\":\"river\",\"other_tags\":null", "[[0,1],[0.001,1]]")));

        Assert.Equal((1, 30_000, false), (network.SegmentCount, network.SpeedForward.Span[0], network.SpeedsAreTravelled));
        Assert.Equal((true, false), (network.Forward.Span[0].Holds(TravelMode.Car), network.Backward.Span[0].Holds(TravelMode.Car)));
        Assert.Contains("surface=gravel", network.GroundWords);
        var report = network.Report;
        Assert.Equal((3, 2, 1, 0, 1), (report.WaysRead, report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected));
    }

    [Fact]
    public void Other_tags_that_are_cut_short_say_so_and_give_what_can_be_read()
    {
        var network = Read(Line($"\"highway\":\"tertiary\",\"other_tags\":{JsonSerializer.Serialize("\"oneway\"=>\"yes\",\"maxspe")}", "[[0,0],[0.001,0]]"));

        Assert.False(network.Backward.Span[0].Holds(TravelMode.Car));
        Assert.Contains(network.Report.Tallies, tally => (tally.Issue, tally.Count) == (StreetIssue.RowTagsUnread, 1));
    }

    [Fact]
    public void Every_row_is_accounted_for()
    {
        var report = Read(string.Join(',',
            Line("\"class\":\"primary\"", "[[0,0],[0.001,0]]"),
            Line("\"class\":\"canal\"", "[[0,0],[0.001,0]]"),
            Line("\"class\":\"primary\",\"speed\":-20", "[[0,0],[0.002,0]]"),
            Line("\"class\":\"primary\"", "[0,0]", "Point"),
            Line("\"class\":\"primary\"", "[[0,0],[340,0]]"),
            Line("\"class\":\"primary\"", "[[1,1],[1,1]]"),
            Line("\"class\":\"track\"", "[[[0,1],[0.001,1]],[[0,2],[0.001,2]]]", "MultiLineString"))).Report;

        Assert.Equal((7, 2, 0, 5), (report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected));
        foreach (var issue in (StreetIssue[])[StreetIssue.RowClassUnknown, StreetIssue.RowSpeedInvalid, StreetIssue.RowWithoutLine, StreetIssue.RowOutside, StreetIssue.WayZeroLength]) Assert.Equal(1, report.CountOf(issue));
    }

    [Fact]
    public void Ends_within_the_tolerance_are_one_junction_and_bends_are_not_joined()
    {
        // A gap of 0.00001° (1.1 m) between two ends.
        var rows = string.Join(',', Line("\"class\":\"primary\"", "[[0,0],[0.001,0]]"), Line("\"class\":\"primary\"", "[[0.00101,0],[0.002,0]]"), Line("\"class\":\"primary\"", "[[0.0005,0.00001],[0.0005,0.001]]"));

        Assert.Equal(6, Read(rows).VertexCount);
        var joined = Read(rows, new() { Tolerance = new Metres(2) });
        Assert.Equal((5, 1), (joined.VertexCount, joined.Report.CountOf(StreetIssue.VerticesJoined)));
        Assert.Equal(6, Read(rows, new() { Tolerance = new Metres(1) }).VertexCount);
    }

    [Fact]
    public void A_layer_without_class_or_speed_is_refused_and_says_what_is_looked_for()
    {
        var fault = Assert.Throws<BadInputException>(() => Read(Line("\"width\":3", "[[0,0],[0.001,0]]"))).Faults[0];

        Assert.Equal(FaultCode.ColumnMissing, fault.Code);
        Assert.Contains("道路等级", fault.Hint, StringComparison.Ordinal);
    }
}
