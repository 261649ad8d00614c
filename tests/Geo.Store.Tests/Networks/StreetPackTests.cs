using System.Security.Cryptography;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Store.Networks;

namespace Geo.Store.Tests.Networks;

/// <summary>Three junctions 0.01° apart, the second street one-way, with a bend; what is written is what is read.</summary>
public sealed class StreetPackTests : IDisposable
{
    static readonly byte[] s_tables = SHA256.HashData("tables"u8);
    static readonly TravelGraph s_graph = new(new[] { 0, 1, 3, 4 }, new[] { 1, 0, 2, 1 }, new[] { 3, 3, 4, 4 });
    static readonly HierarchyArcs s_up = new(new[] { 0, 0, 1, 3 }, new[] { 0, 0, 1 }, new[] { 7, 3, 4 }, new[] { ~2, 1, 2 });
    static readonly HierarchyArcs s_down = new(new[] { 0, 0, 1, 3 }, new[] { 0, 0, 1 }, new[] { 7, 3, 4 }, new[] { ~2, 0, 3 });

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    string Path => System.IO.Path.Combine(_folder.FullName, "roads.pack");

    public void Dispose() => _folder.Delete(recursive: true);

    static StreetNetwork Network() => new()
    {
        VertexLongitude = new[] { 1_000_000, 1_100_000, 1_200_000 },
        VertexLatitude = new[] { 0, -5, 0 },
        From = new[] { 0, 1 },
        To = new[] { 1, 2 },
        FirstShape = new[] { 0, 0, 1 },
        ShapeLongitude = new[] { 1_150_000 },
        ShapeLatitude = new[] { 77 },
        LengthMm = new[] { 1_113_195, 1_113_200 },
        Class = new[] { StreetClass.Residential, StreetClass.Ferry },
        Surface = new byte[] { 1, 0 },
        Track = new byte[] { 0, 1 },
        GroundWords = ["", "surface=gravel"],
        SpeedForward = new[] { 30_000, 0 },
        SpeedBackward = new[] { 0, 20_000 },
        Traits = new[] { SegmentTraits.Bridge | SegmentTraits.Ford, SegmentTraits.Ferry },
        Forward = new[] { TravelModes.All, TravelModes.Car },
        Backward = new[] { TravelModes.Walk, TravelModes.None },
        Source = new[] { 5_000_000_000L, -3L },
        Name = new[] { 1, 0 },
        Names = ["", "长街 \"a\""],
        FerryMs = new Dictionary<int, int> { [1] = 600_000 },
        Barriers = [new(1, TravelModes.Motor)],
        Restrictions = [new([0, 2], true, TravelModes.Car, 9_000_000_000L)],
        SpeedsAreTravelled = true,
        Report = new()
        {
            File = "roads.osm",
            Format = "osm",
            Sha256 = "ab",
            NodesRead = 5,
            WaysRead = 3,
            RelationsRead = 1,
            StreetsRead = 2,
            StreetsAccepted = 1,
            StreetsRepaired = 1,
            StreetsRejected = 0,
            RestrictionsRead = 1,
            RestrictionsAccepted = 1,
            StreetNodes = 4,
            Pieces = 3,
            Tallies = [new(StreetIssue.WayNodeRepeated, 1, [5_000_000_000])],
        },
    };

    void Write(StreetNetwork network) => StreetPack.Write(Path, s_tables, "../roads.osm", network, [new(TravelMode.Car, s_graph, new(new[] { 0, 2, 1 }, s_up, s_down, 4))]);

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var written = Network();
        Write(written);
        using var pack = StreetPack.Open(Path, s_tables);
        var read = pack.Network;

        Assert.Equal(("../roads.osm", true), (pack.Source, read.SpeedsAreTravelled));
        Assert.Equal([TravelMode.Car], pack.Modes);
        foreach (var segment in (int[])[0, 1]) Assert.Equal(written.Segment(segment), read.Segment(segment));
        Assert.Equal([written.PointOf(1, 0), written.PointOf(1, 1), written.PointOf(1, 2)], [read.PointOf(1, 0), read.PointOf(1, 1), read.PointOf(1, 2)]);
        Assert.Equal(written.Barriers, read.Barriers);
        var (turn, other) = (Assert.Single(written.Restrictions), Assert.Single(read.Restrictions));
        Assert.Equal((turn.IsOnly, turn.Modes, turn.Source), (other.IsOnly, other.Modes, other.Source));
        Assert.Equal(turn.Path, other.Path);
        Assert.Equal(written.Report with { Tallies = [] }, read.Report with { Tallies = [] });
        Assert.Equal((StreetIssue.WayNodeRepeated, 1, 5_000_000_000), (read.Report.Tallies[0].Issue, read.Report.Tallies[0].Count, Assert.Single(read.Report.Tallies[0].First)));
    }

    [Fact]
    public void A_hierarchy_serves_the_graph_it_was_made_of_and_no_other()
    {
        Write(Network());
        using var pack = StreetPack.Open(Path, s_tables);

        Assert.Equal([0, 2, 1], pack.FindHierarchy(TravelMode.Car, s_graph)!.VertexAt.ToArray());
        Assert.Null(pack.FindHierarchy(TravelMode.Walk, s_graph));
        Assert.Null(pack.FindHierarchy(TravelMode.Car, new(new[] { 0, 1, 3, 4 }, new[] { 1, 0, 2, 1 }, new[] { 3, 3, 4, 5 })));
    }

    [Fact]
    public void The_same_inputs_write_the_same_bytes_and_other_tables_are_other_inputs()
    {
        Write(Network());
        var first = File.ReadAllBytes(Path);
        Write(Network());

        Assert.Equal(first, File.ReadAllBytes(Path));
        Assert.Equal(PackFault.OtherInputs, Assert.Throws<PackException>(() => StreetPack.Open(Path, SHA256.HashData("others"u8))).Fault);
    }

    [Fact]
    public void A_pack_of_one_graph_alone_is_no_street_pack()
    {
        NetworkPack.Write(Path, s_tables, s_graph, new(new[] { 0, 2, 1 }, s_up, s_down, 4));

        Assert.Equal(PackFault.Damaged, Assert.Throws<PackException>(() => StreetPack.Open(Path, s_tables)).Fault);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Columns_that_searches_would_stumble_over_are_damage(int kind)
    {
        var network = Network();
        Write(kind switch
        {
            0 => Changed(network, to: [1, 3]),
            1 => Changed(network, firstShape: [0, 2, 1]),
            2 => Changed(network, names: [1, 2]),
            3 => Changed(network, turns: [new([0, 3], false, TravelModes.Car, 1)]),
            _ => Changed(network, lengths: [1, -1]),
        });

        Assert.Equal(PackFault.Damaged, Assert.Throws<PackException>(() => StreetPack.Open(Path, s_tables)).Fault);
    }

    static StreetNetwork Changed(StreetNetwork network, int[]? to = null, int[]? firstShape = null, int[]? names = null, int[]? lengths = null, TurnRestriction[]? turns = null) => new()
    {
        VertexLongitude = network.VertexLongitude,
        VertexLatitude = network.VertexLatitude,
        From = network.From,
        To = to ?? network.To,
        FirstShape = firstShape ?? network.FirstShape,
        ShapeLongitude = network.ShapeLongitude,
        ShapeLatitude = network.ShapeLatitude,
        LengthMm = lengths ?? network.LengthMm,
        Class = network.Class,
        Surface = network.Surface,
        Track = network.Track,
        GroundWords = network.GroundWords,
        SpeedForward = network.SpeedForward,
        SpeedBackward = network.SpeedBackward,
        Traits = network.Traits,
        Forward = network.Forward,
        Backward = network.Backward,
        Source = network.Source,
        Name = names ?? network.Name,
        Names = network.Names,
        FerryMs = network.FerryMs,
        Barriers = network.Barriers,
        Restrictions = turns ?? network.Restrictions,
        Report = network.Report,
    };
}
