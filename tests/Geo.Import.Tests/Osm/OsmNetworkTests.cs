using System.Text;
using Geo.Import.Osm;
using Geo.Model.Imports;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Tests.Osm;

public sealed class OsmNetworkTests : IDisposable
{
    const TravelModes Everybody = TravelModes.All;
    static readonly (string, string)[] s_residential = [("highway", "residential"), ("name", "长街")];

    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A street along the equator with a bend, and one that leaves it at its middle. A thousandth of a degree of the equator is 111.319491 m (a · π / 180 000 with a = 6,378,137 m).</summary>
    static PbfWriter Crossing(string compression = "zlib", bool isDense = true, int granularity = 100, long offset = 0) =>
        new PbfWriter { Compression = compression, IsDense = isDense, Granularity = granularity, LongitudeOffset = offset }
            .Node(1, 0, 0).Node(2, 0.001, 0).Node(3, 0.002, 0).Node(4, 0.003, 0).Node(5, 0.002, 0.001)
            .Way(10, [1, 2, 3, 4], s_residential)
            .Way(11, [3, 5], ("highway", "footway"));

    StreetNetwork Read(byte[] bytes, string name = "roads.osm.pbf") => OsmNetwork.Read(name, Path.Combine(_folder.Path, _folder.Write(name, bytes)));

    StreetNetwork ReadXml(string elements) => Read(Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8'?><osm version='0.6'>{elements}</osm>"), "roads.osm");

    Fault FaultOf(byte[] bytes) => Assert.Single(Assert.Throws<BadInputException>(() => Read(bytes)).Faults);

    [Theory]
    [InlineData("zlib", true, 100, 0)]
    [InlineData("raw", true, 100, 0)]
    [InlineData("lz4", true, 100, 0)]
    [InlineData("zlib", false, 100, 0)]
    [InlineData("raw", true, 1000, 5_000_000)]
    public void Streets_are_cut_where_they_share_a_node_and_nowhere_else(string compression, bool isDense, int granularity, long offset)
    {
        var network = Read(Crossing(compression, isDense, granularity, offset).Bytes());

        Assert.Equal((4, 3), (network.VertexCount, network.SegmentCount));
        Assert.Equal([222_639, 111_319], network.LengthMm.Span[..2].ToArray()); // 2 and 1 thousandths of the equator
        Assert.Equal(1, network.ShapeLongitude.Length);
        Assert.Equal(10_000, network.ShapeLongitude.Span[0]);
        Assert.Equal("长街", network.Segment(0).Name);
        Assert.Equal([10, 10, 11], network.Source.ToArray());
        Assert.Equal(Everybody, network.Forward.Span[0]);
        Assert.Equal(TravelModes.Walk, network.Forward.Span[2]);
        Assert.Equal(new(5, 2, 0), (network.Report.NodesRead, network.Report.WaysRead, network.Report.RelationsRead));
    }

    [Fact]
    public void The_same_roads_as_xml_and_packed_by_gzip_are_the_same_network()
    {
        const string Elements = """
            <node id="1" lon="0" lat="0"/><node id="2" lon="0.001" lat="0"/><node id="3" lon="0.002" lat="0"/><node id="4" lon="0.003" lat="0"/><node id="5" lon="0.002" lat="0.001"/>
            <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/><tag k="name" v="长街"/></way>
            <way id="11"><nd ref="3"/><nd ref="5"/><tag k="highway" v="footway"/></way>
            """;
        var expected = Read(Crossing().Bytes());
        var plain = ReadXml(Elements);
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes($"<osm>{Elements}</osm>"));

        foreach (var network in (StreetNetwork[])[plain, Read(packed.ToArray(), "roads.osm.gz")])
        {
            Assert.Equal(expected.LengthMm.ToArray(), network.LengthMm.ToArray());
            Assert.Equal(expected.From.ToArray(), network.From.ToArray());
            Assert.Equal(expected.Forward.ToArray(), network.Forward.ToArray());
            Assert.Equal(5, network.Report.NodesRead);
        }
    }

    [Fact]
    public void A_street_is_cut_at_a_node_that_is_missing_and_counted_as_repaired()
    {
        var network = Read(new PbfWriter().Node(1, 0, 0).Node(2, 0.001, 0).Node(4, 0.003, 0).Node(5, 0.004, 0)
            .Way(10, [1, 2, 3, 4, 5], s_residential).Way(11, [7, 8], s_residential).Way(12, [1, 5], ("building", "yes")).Bytes());

        Assert.Equal(2, network.SegmentCount);
        Assert.Equal((3, 2, 0, 1, 1), (network.Report.WaysRead, network.Report.StreetsRead, network.Report.StreetsAccepted, network.Report.StreetsRepaired, network.Report.StreetsRejected));
        Assert.Equal(1, network.Report.CountOf(StreetIssue.WayCutAtMissingNode));
        Assert.Equal(1, network.Report.CountOf(StreetIssue.WayWithoutNodes));
    }

    [Fact]
    public void What_is_drawn_twice_or_has_no_length_is_taken_once_and_counted()
    {
        var network = Read(new PbfWriter().Node(1, 0, 0).Node(2, 0.001, 0).Node(3, 0.001, 0).Node(4, 0.002, 0)
            .Way(10, [1, 2], s_residential)
            .Way(11, [2, 1], s_residential)                    // the same street drawn from its other end
            .Way(12, [2, 3, 4, 4], s_residential)              // two nodes at one place are one junction; a node repeated
            .Way(13, [3, 2], s_residential)                    // nothing but that place
            .Way(10, [1, 4], s_residential).Bytes());          // an id that was there

        Assert.Equal((3, 2), (network.VertexCount, network.SegmentCount));
        Assert.Equal([111_319, 111_319], network.LengthMm.ToArray());
        var report = network.Report;
        Assert.Equal((1, 1, 1, 1), (report.CountOf(StreetIssue.SegmentDuplicate), report.CountOf(StreetIssue.VerticesJoined), report.CountOf(StreetIssue.WayZeroLength), report.CountOf(StreetIssue.WayDuplicate)));
        Assert.Equal(report.StreetsRead, report.StreetsAccepted + report.StreetsRepaired + report.StreetsRejected);
        Assert.Equal((5, 2, 1, 2), (report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected));
    }

    [Theory]
    [InlineData("oneway=yes", true, false)]
    [InlineData("oneway=-1", false, true)]
    [InlineData("oneway=no", true, true)]
    [InlineData("junction=roundabout", true, false)]
    [InlineData("junction=roundabout|oneway=no", true, true)]
    [InlineData("oneway=reversible", false, false)]
    [InlineData("access=no|motor_vehicle=yes", true, true)]
    [InlineData("motor_vehicle=yes|motorcar=private", false, false)]
    [InlineData("access=private|motorcar=destination", true, true)]
    [InlineData("motorcar:backward=no", true, false)]
    [InlineData("oneway=yes|oneway:motorcar=no", true, true)]
    public void A_car_goes_where_tags_let_it(string tags, bool forward, bool backward)
    {
        var network = Tagged($"highway=residential|{tags}");

        Assert.Equal((forward, backward), (network.Forward.Span[0].Holds(TravelMode.Car), network.Backward.Span[0].Holds(TravelMode.Car)));
    }

    [Theory]
    [InlineData("highway=footway", TravelModes.Walk)]
    [InlineData("highway=footway|bicycle=yes", TravelModes.Walk | TravelModes.Cycles)]
    [InlineData("highway=footway|access=yes", TravelModes.Walk)]
    [InlineData("highway=steps|bicycle=yes", TravelModes.Walk)]
    [InlineData("highway=motorway", TravelModes.Motor)]
    [InlineData("highway=path", TravelModes.Walk | TravelModes.Cycles)]
    [InlineData("highway=pedestrian", TravelModes.Walk | TravelModes.Ambulance)]
    [InlineData("highway=residential|access=private", TravelModes.Ambulance)]
    [InlineData("highway=residential|oneway=-1|oneway:bicycle=no", TravelModes.Walk | TravelModes.Cycles)]
    [InlineData("highway=residential|oneway=-1|cycleway=opposite_lane", TravelModes.Walk | TravelModes.Cycles)]
    [InlineData("route=ferry", TravelModes.Walk | TravelModes.Cycles)]
    [InlineData("route=ferry|motor_vehicle=yes", TravelModes.All)]
    public void Each_mode_has_its_ways(string tags, TravelModes forward) => Assert.Equal(forward, Tagged(tags).Forward.Span[0]);

    [Theory]
    [InlineData("highway=residential|access=no", StreetIssue.WayWithoutModes)]
    [InlineData("highway=construction|construction=primary", StreetIssue.WayUnderConstruction)]
    [InlineData("highway=proposed", StreetIssue.WayClassUnknown)]
    public void A_way_that_nobody_may_travel_is_counted(string tags, StreetIssue issue)
    {
        var report = Tagged(tags).Report;

        Assert.Equal((2, 1, 1, 1), (report.StreetsRead, report.StreetsAccepted, report.StreetsRejected, report.CountOf(issue)));
    }

    [Theory]
    [InlineData("50", 50_000)]
    [InlineData("50 km/h", 50_000)]
    [InlineData("30 mph", 48_280)] // 30 × 1,609.344 = 48,280.32
    [InlineData("CN:urban", 50_000)]
    [InlineData("PT:rural", 80_000)]
    [InlineData("walk", 6_000)]
    [InlineData("none", 0)]
    [InlineData("-20", 0)]
    [InlineData("0", 0)]
    [InlineData("fast", 0)]
    [InlineData("1e9", 0)]
    public void A_stated_limit_is_read_or_counted(string limit, int metresPerHour)
    {
        var network = Tagged($"highway=primary|maxspeed={limit}");

        Assert.Equal(metresPerHour, network.SpeedForward.Span[0]);
        Assert.Equal(metresPerHour == 0 && limit != "none" ? 1 : 0, network.Report.StreetsRepaired);
    }

    [Fact]
    public void Limits_differ_by_direction()
    {
        var network = Tagged("highway=primary|maxspeed=60|maxspeed:backward=40");

        Assert.Equal((60_000, 40_000), (network.SpeedForward.Span[0], network.SpeedBackward.Span[0]));
    }

    [Theory]
    [InlineData("00:20", 1_200_000)]
    [InlineData("1:00:30", 3_630_000)]
    [InlineData("45", 2_700_000)]
    [InlineData("PT1H5M", 3_900_000)]
    [InlineData("soon", 0)]
    public void A_ferry_takes_its_stated_time(string duration, int ms)
    {
        var network = Tagged($"route=ferry|duration={duration}");

        Assert.Equal(ms, network.FerryMs.GetValueOrDefault(0));
        Assert.Equal(ms == 0 ? 1 : 0, network.Report.CountOf(StreetIssue.FerryWithoutDuration));
    }

    [Fact]
    public void A_bollard_becomes_a_junction_that_motor_vehicles_do_not_pass_and_a_gate_with_leave_keeps_nobody_out()
    {
        var network = Read(new PbfWriter().Node(1, 0, 0).Node(2, 0.001, 0, ("barrier", "bollard")).Node(3, 0.002, 0, ("barrier", "gate")).Node(4, 0.003, 0, ("barrier", "gate"), ("access", "private"), ("foot", "yes")).Node(5, 0.004, 0)
            .Way(10, [1, 2, 3, 4, 5], s_residential).Bytes());

        Assert.Equal([new(1, TravelModes.Motor), new(2, TravelModes.Vehicles & ~TravelModes.Ambulance)], network.Barriers);
        Assert.Equal(3, network.SegmentCount); // the open gate is a bend
    }

    StreetNetwork Tagged(string tags) => Read(new PbfWriter().Node(1, 0, 0).Node(2, 0.001, 0).Node(3, 1, 1).Node(4, 1, 1.001)
        .Way(10, [1, 2], [.. tags.Split('|').Select(tag => (tag.Split('=')[0], tag.Split('=')[1]))])
        .Way(99, [3, 4], s_residential).Bytes());

    [Theory]
    [InlineData("lzma")]
    [InlineData("zstd")]
    public void A_packing_that_is_not_read_is_named(string compression)
    {
        var fault = FaultOf(Crossing(compression).Bytes());

        Assert.Equal((FaultCode.OsmUnsupported, "compression", compression), (fault.Code, fault.Column, fault.Value));
    }

    [Fact]
    public void A_feature_that_readers_must_know_and_that_is_unknown_is_named()
    {
        var fault = FaultOf(new PbfWriter { Features = ["OsmSchema-V0.6", "HistoricalInformation"] }.Node(1, 0, 0).Bytes());

        Assert.Equal((FaultCode.OsmUnsupported, "required_features", "HistoricalInformation"), (fault.Code, fault.Column, fault.Value));
    }

    [Fact]
    public void A_file_cut_anywhere_is_damaged_or_without_streets_and_nothing_else()
    {
        var whole = Crossing().Bytes();
        for (var length = 1; length < whole.Length; length++)
        {
            var fault = FaultOf(whole[..length]);
            Assert.True(fault.Code is FaultCode.OsmDamaged or FaultCode.StreetsMissing, $"{length}: {fault}");
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_or_refused_and_never_falls()
    {
        var whole = Crossing("raw").Bytes();
        for (var at = 0; at < whole.Length; at++)
        {
            foreach (var bit in (byte[])[1, 0x80, 0xFF])
            {
                var bytes = (byte[])whole.Clone();
                bytes[at] ^= bit;
                try
                {
                    Read(bytes);
                }
                catch (BadInputException fault)
                {
                    Assert.Equal("roads.osm.pbf", Assert.Single(fault.Faults).File);
                }
            }
        }
    }

    [Fact]
    public void Sizes_beyond_the_bounds_of_the_format_are_refused_before_anything_is_set_aside()
    {
        byte[] header = [.. new PbfWriter().Blob("OSMHeader", new ProtoWriter().Text(4, "DenseNodes").Bytes)];
        var huge = PbfWriter.Framed("OSMData", [], int.MaxValue);
        var blob = new ProtoWriter().Number(2, 33 << 20).Field(3, [1]).Bytes;
        var unpacked = PbfWriter.Framed("OSMData", blob, blob.Length);

        Assert.Equal("BlobHeader", FaultOf([.. header, .. huge]).Column);
        Assert.Equal($"{header.Length}", FaultOf([.. header, .. huge]).Value);
        Assert.Equal("raw_size", FaultOf([.. header, .. unpacked]).Column);
        Assert.Equal(FaultCode.OsmDamaged, FaultOf([0x7F, 0xFF, 0xFF, 0xFF, 1, 2, 3]).Code);
    }

    [Theory]
    [InlineData("BZh91AY", "bzip2")]
    [InlineData("PK\u0003\u0004", "zip")]
    public void Another_packing_of_the_whole_file_is_named(string head, string name) => Assert.Equal((FaultCode.OsmUnsupported, name), (FaultOf(Encoding.Latin1.GetBytes(head)).Code, FaultOf(Encoding.Latin1.GetBytes(head)).Value));

    [Theory]
    [InlineData("<!DOCTYPE osm [<!ENTITY a 'b'>]><osm/>")]
    [InlineData("<kml/>")]
    [InlineData("<osm><way id='x'/></osm>")]
    [InlineData("<osm><node id='1' lon='a' lat='1'/><way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='road'/></way></osm>")]
    [InlineData("<osm><way id='1'>")]
    public void Xml_that_is_no_such_file_is_refused(string xml) => Assert.Equal(FaultCode.OsmDamaged, FaultOf(Encoding.UTF8.GetBytes(xml)).Code);

    [Fact]
    public void A_way_without_end_is_left_out_and_named()
    {
        var nodes = Enumerable.Range(0, 100_001).Select(at => 1L + (at % 2)).ToArray();
        var network = Read(new PbfWriter().Node(1, 0, 0).Node(2, 0.001, 0).Way(7, nodes, s_residential).Way(8, [1, 2], s_residential).Bytes());

        Assert.Equal(1, network.SegmentCount);
        Assert.Equal([7], network.Report.Tallies.Single(tally => tally.Issue == StreetIssue.WayTooLong).First);
    }

    [Fact]
    public void Negative_ids_are_ids_and_counted()
    {
        var network = Read(new PbfWriter().Node(-1, 0, 0).Node(-2, 0.001, 0).Way(-10, [-1, -2], s_residential).Bytes());

        Assert.Equal((1, 3), (network.SegmentCount, network.Report.CountOf(StreetIssue.IdNegative)));
    }

    [Fact]
    public void A_place_off_the_globe_is_no_place()
    {
        var network = Read(new PbfWriter { Granularity = 1000 }.Node(1, 0, 0).Node(2, 0.001, 0).Node(3, 200, 0).Way(10, [1, 2, 3], s_residential).Bytes());

        Assert.Equal((1, 1, 1), (network.SegmentCount, network.Report.CountOf(StreetIssue.NodeOutOfRange), network.Report.CountOf(StreetIssue.WayCutAtMissingNode)));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_missing() =>
        Assert.Equal(FaultCode.FileMissing, Assert.Throws<BadInputException>(() => OsmNetwork.Read("no.osm.pbf", Path.Combine(_folder.Path, "no.osm.pbf"))).Faults[0].Code);

    // Counted by GDAL 3.6 with every closed way a line: ogrinfo -sql "select count(*) from lines where highway is not null or route='ferry'", which knows no way of a single node (Porto has 39), and relations of type 'restriction'.
    [Theory]
    [InlineData("roads/porto_portugal.osm.pbf", 51_310)]
    [InlineData("grande_comore/comores-latest.osm.pbf", 4_381)]
    public void Streets_of_real_places_are_counted_as_gdal_counts_them(string file, int streets)
    {
        var report = OsmNetwork.Read(file, SharedData.Require(file)).Report;

        Assert.Equal(streets, report.StreetsRead - report.CountOf(StreetIssue.WayTooShort));
        Assert.Equal(report.StreetsRead, report.StreetsAccepted + report.StreetsRepaired + report.StreetsRejected);
        Assert.Equal(report.RestrictionsRead, report.RestrictionsAccepted + report.RestrictionsRejected);
    }
}
