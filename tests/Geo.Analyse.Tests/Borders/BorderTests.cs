using Geo.Model.Demand;
using Geo.Model.Findings;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Borders;

public sealed class BorderTests
{
    // Two boxes side by side; the eastern border lies at 0.3°, 33,395.8 m from the middle of the equator's 0°.
    static Scene County() => new Scene().Unit("a", Box(-0.3, -0.3, 0, 0.3)).Unit("b", Box(0, -0.3, 0.3, 0.3));

    [Fact]
    public void People_inside_only_because_of_a_facility_beyond_the_border_rely_on_it()
    {
        // Stations at 20 km and, beyond, at 35 km, limit 10 km: at 32 km only the latter reaches; at 28 km both; at 5 km neither.
        var finding = County().Facility("1", 20_000).Facility("2", 35_000).People(32_000, 1).People(28_000, 2).People(5_000, 4).Reach(10);

        Assert.Equal(new BorderReliance(1, People.FromWhole(1), null), finding.Border);
        Assert.Equal(People.FromWhole(3), finding.Head.Area.Inside);
    }

    [Fact]
    public void A_study_may_leave_out_what_lies_beyond()
    {
        var scene = County().Facility("1", 20_000).Facility("2", 35_000).People(32_000, 1).People(28_000, 2);
        scene.Study = scene.Study with { CountFacilitiesBeyondBorder = false };
        var finding = scene.Reach(10);

        Assert.Equal([new IdleFacility(1, IdleReason.BeyondBorderNotCounted)], finding.Idle);
        Assert.Equal(People.FromWhole(2), finding.Head.Area.Inside);
        // Some were given, though not counted: how near the border is says nothing then.
        Assert.Equal(new BorderReliance(0, People.Nobody, null), finding.Border);
    }

    [Fact]
    public void Without_facilities_beyond_it_is_told_who_lives_nearer_to_the_border()
    {
        // Half-way between the station at 0 and the border is 16,697.9 m. The border between the two units is none.
        var finding = County().Facility("1", 0).People(16_697, 1).People(16_699, 2).People(-16_697, 4).People(-16_699, 8).People(100, 16).Reach(10);

        Assert.Equal(new BorderReliance(0, People.Nobody, People.FromWhole(2 + 8)), finding.Border);
    }

    [Fact]
    public void Neighbours_digitised_apart_make_no_border_between_them()
    {
        // The western unit has one more vertex on the shared border than the eastern one.
        var west = new NetTopologySuite.Geometries.Polygon(new([new(-0.3, -0.3), new(0, -0.3), new(0, 0.1), new(0, 0.3), new(-0.3, 0.3), new(-0.3, -0.3)]));
        var scene = new Scene().Unit("a", west).Unit("b", Box(0, -0.3, 0.3, 0.3)).Facility("1", 5_000).People(100, 1);

        Assert.Equal(People.Nobody, scene.Reach(10).Border.NearerToBorder);
    }

    [Fact]
    public void Where_no_boundary_is_known_nothing_is_beyond()
    {
        var scene = new Scene().Unit("a", null).Facility("1", 0).People(100, 1).WithPopulation(source => source with { Outside = Model.Studies.OutsidePoints.Nearest });

        Assert.Equal(new BorderReliance(0, People.Nobody, null), scene.Reach(10).Border);
    }
}
