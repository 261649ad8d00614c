using Geo.Import.Osm;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Tests.Osm;

/// <summary>A cross of four streets at node 5, and a fifth on from its east arm: west 1–5, east 5–2, north 5–3, south 5–4, far 2–6. Segments stand in that order.</summary>
public sealed class TurnRestrictionTests : IDisposable
{
    const int Way = 1;
    const int Node = 0;
    static readonly (string, string)[] s_street = [("highway", "residential")];

    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    StreetNetwork Read((int, long, string)[] members, params (string, string)[] tags)
    {
        var bytes = new PbfWriter().Node(1, -0.001, 0).Node(2, 0.001, 0).Node(3, 0, 0.001).Node(4, 0, -0.001).Node(5, 0, 0).Node(6, 0.002, 0)
            .Way(11, [1, 5], s_street).Way(12, [5, 2], s_street).Way(13, [5, 3], s_street).Way(14, [5, 4], s_street).Way(15, [2, 6], s_street)
            .Way(16, [1, 3, 2], s_street)
            .Relation(7, members, [("type", "restriction"), .. tags]).Bytes();
        return OsmNetwork.Read("t.osm.pbf", Path.Combine(_folder.Path, _folder.Write("t.osm.pbf", bytes)));
    }

    static int Forward(int segment) => segment * 2;

    static int Backward(int segment) => (segment * 2) + 1;

    [Fact]
    public void A_turn_at_a_node_is_two_directed_segments()
    {
        var turn = Assert.Single(Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 13, "to")], ("restriction", "no_left_turn")).Restrictions);

        Assert.Equal([Forward(0), Forward(2)], turn.Path);
        Assert.Equal((false, TravelModes.Vehicles, 7L), (turn.IsOnly, turn.Modes, turn.Source));
    }

    [Fact]
    public void A_turn_back_is_the_segment_and_its_reverse() =>
        Assert.Equal([Forward(0), Backward(0)], Assert.Single(Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 11, "to")], ("restriction", "no_u_turn")).Restrictions).Path);

    [Fact]
    public void A_turn_over_a_way_takes_that_way_in_the_direction_that_joins_the_others()
    {
        var turn = Assert.Single(Read([(Way, 15, "from"), (Way, 12, "via"), (Way, 13, "to")], ("restriction", "only_right_turn")).Restrictions);

        Assert.Equal([Backward(4), Backward(1), Forward(2)], turn.Path);
        Assert.True(turn.IsOnly);
    }

    [Fact]
    public void Ways_between_are_put_in_order() =>
        Assert.Equal([Backward(4), Backward(1), Backward(0), Forward(5)], Assert.Single(Read([(Way, 15, "from"), (Way, 11, "via"), (Way, 12, "via"), (Way, 16, "to")], ("restriction", "no_right_turn")).Restrictions).Path);

    [Fact]
    public void No_entry_binds_every_way_that_leads_there()
    {
        var turns = Read([(Way, 11, "from"), (Way, 12, "from"), (Node, 5, "via"), (Way, 13, "to")], ("restriction", "no_entry")).Restrictions;

        Assert.Equal([[Forward(0), Forward(2)], [Backward(1), Forward(2)]], turns.Select(turn => turn.Path));
    }

    [Theory]
    [InlineData("except=bicycle", TravelModes.Motor)]
    [InlineData("except=psv;motorcar;emergency", TravelModes.Cycles | TravelModes.Motorcycle)]
    public void Who_is_excepted_is_free(string tag, TravelModes bound) =>
        Assert.Equal(bound, Assert.Single(Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 13, "to")], ("restriction", "no_left_turn"), (tag.Split('=')[0], tag.Split('=')[1])).Restrictions).Modes);

    [Fact]
    public void A_rule_for_one_kind_of_vehicle_binds_it_alone() =>
        Assert.Equal(TravelModes.Motorcycle, Assert.Single(Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 13, "to")], ("restriction:motorcycle", "no_left_turn")).Restrictions).Modes);

    public static readonly TheoryData<string, StreetIssue> Unusable = new()
    {
        { "restriction:conditional=no_left_turn @ (Mo-Fr 07:00-09:00)", StreetIssue.RestrictionConditional },
        { "restriction=no_left_turn|hour_on=07:00", StreetIssue.RestrictionConditional },
        { "restriction=maybe", StreetIssue.RestrictionKindUnknown },
        { "restriction:hgv=no_left_turn", StreetIssue.RestrictionForNoMode },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void What_does_not_hold_at_all_hours_or_for_any_mode_is_left_out_and_counted(string tags, StreetIssue issue)
    {
        var network = Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 13, "to")], [.. tags.Split('|').Select(tag => (tag.Split('=')[0], tag.Split('=')[1]))]);

        Assert.Empty(network.Restrictions);
        Assert.Equal((1, 0, 1, 1), (network.Report.RestrictionsRead, network.Report.RestrictionsAccepted, network.Report.RestrictionsRejected, network.Report.CountOf(issue)));
    }

    [Fact]
    public void Members_that_are_missing_do_not_fit_or_can_be_read_in_two_ways_are_counted()
    {
        Assert.Equal(1, Read([(Way, 11, "from"), (Way, 13, "to")], ("restriction", "no_left_turn")).Report.CountOf(StreetIssue.RestrictionMembersMissing));
        Assert.Equal(1, Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 15, "to")], ("restriction", "no_left_turn")).Report.CountOf(StreetIssue.RestrictionMembersUnfit));
        Assert.Equal(1, Read([(Way, 11, "from"), (Node, 5, "via"), (Way, 99, "to")], ("restriction", "no_left_turn")).Report.CountOf(StreetIssue.RestrictionOnNoStreet));
        Assert.Equal(1, Read([(Way, 13, "from"), (Node, 3, "via"), (Way, 16, "to")], ("restriction", "no_left_turn")).Report.CountOf(StreetIssue.RestrictionAmbiguous));
    }
}
