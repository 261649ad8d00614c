using Geo.Model.Demand;
using Geo.Space.Units;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Gaps;

public sealed class GapAreaTests
{
    static Scene County() => new Scene().Unit("a", Box(-1, -1, 0.3, 1)).Unit("b", Box(0.3, -1, 1, 1)).Facility("1", 0);

    [Fact]
    public void Points_exactly_five_hundred_metres_apart_are_one_gap_and_a_millimetre_more_makes_two()
    {
        var linked = County().People(10_000, 1).People(10_500, 2).People(11_000, 4).Reach(5).Gaps;
        var apart = County().People(10_000, 1).People(10_500.001, 2).People(11_000, 4).Reach(5).Gaps;

        Assert.Equal([0, 1, 2], Assert.Single(linked).Points);
        // 10,500.001 to 11,000 is 499.999 m: those two still hang together, and lead.
        Assert.Equal([[1, 2], [0]], apart.Select(gap => gap.Points));
    }

    [Fact]
    public void The_link_is_the_studys()
    {
        var scene = County().People(10_000, 1).People(12_000, 2).People(14_000.001, 4);
        scene.Study = scene.Study with { GapLink = Metres.FromKilometres(2) };

        Assert.Equal([[2], [0, 1]], scene.Reach(5).Gaps.Select(gap => gap.Points));
    }

    [Fact]
    public void A_gap_ends_at_the_border_of_its_unit()
    {
        // 0.3° is 33,395.8 m: two points 200 m apart on both sides of the border.
        var gaps = County().People(33_300, 1).People(33_500, 2).Reach(5).Gaps;

        Assert.Equal([(1, 1), (2, 0)], gaps.Select(gap => (gap.Rank, gap.Unit)));
    }

    [Fact]
    public void Gaps_are_ranked_by_people_and_ties_by_the_smallest_point()
    {
        var gaps = County().People(10_000, 3).People(20_000, 7).People(15_000, 3).Reach(5).Gaps;

        Assert.Equal([7, 3, 3], gaps.Select(gap => (int)gap.People.Persons));
        Assert.Equal([1, 0, 2], gaps.Select(gap => gap.Points[0]));
    }

    [Fact]
    public void A_gap_says_how_near_how_far_and_how_far_beyond_the_limit()
    {
        var gap = Assert.Single(County().Facility("2", 30_000).People(10_000, 1).People(10_400, 2).People(10_800, 4).Reach(5).Gaps);

        Assert.Equal((0, 10_000_000, 10_800_000, 5_800_000), (gap.NearestFacility, gap.NearestCost, gap.FarthestCost, gap.BeyondCost));
    }

    [Fact]
    public void The_helping_point_may_be_covered_itself_and_of_any_class()
    {
        // The rural point at 7.5 km, 3 km from a station, reaches the gap at 12.5 km as well as the gap itself does, and its id is smaller.
        var gap = Assert.Single(County().Facility("2", 4_500).People(7_500, 2, UrbanRural.Rural).People(12_500, 1, UrbanRural.Urban)
            .Reach(Radius(UrbanRural.Urban, 5)).Gaps);

        Assert.Equal((0, People.FromWhole(1), People.FromWhole(1)), (gap.Helping.Row, gap.Helping.OfGap, gap.Helping.OfAll));
    }

    [Fact]
    public void Help_counts_only_those_not_covered_yet_and_tells_what_it_brings_to_all()
    {
        // Gaps at 9.9–10 km (3 people) and 14 km (4): a facility at 10 km reaches all three, one at 14 km its own and both of the first.
        var gaps = County().People(9_900, 1).People(10_000, 2).People(14_000, 4).Reach(5).Gaps;

        Assert.Equal((0, 4, 7), (gaps[0].Helping.Row, (int)gaps[0].Helping.OfGap.Persons, (int)gaps[0].Helping.OfAll.Persons));
        Assert.Equal((0, 3, 7), (gaps[1].Helping.Row, (int)gaps[1].Helping.OfGap.Persons, (int)gaps[1].Helping.OfAll.Persons));
    }

    [Fact]
    public void The_outline_is_the_unit_beyond_the_reach_where_the_gap_lies()
    {
        // The circle of 40 km cuts the strip, 22 km high and 145 km long, into a western and an eastern part.
        var gap = Assert.Single(new Scene().Unit("a", Box(-0.6, -0.1, 0.7, 0.1)).Facility("1", 0).People(50_000, 1).Reach(40).Gaps);

        var box = gap.Outline!.EnvelopeInternal;
        Assert.Equal((0.7, -0.1, 0.1), (box.MaxX, box.MinY, box.MaxY));
        // The strip's upper edge is met at the square root of 40² − 11.057², 38.44 km, from the middle: 0.3453°.
        Assert.InRange(box.MinX, 0.345, 0.346);
    }

    [Fact]
    public void A_gap_of_a_unit_without_boundary_has_no_outline()
    {
        var scene = new Scene().Unit("a", null).Facility("1", 0).People(10_000, 1)
            .WithPopulation(source => source with { Outside = Model.Studies.OutsidePoints.Nearest });

        Assert.Null(Assert.Single(scene.Reach(5).Gaps).Outline);
    }

    [Fact]
    public void People_of_the_other_class_make_no_gap()
    {
        var scene = County().People(10_000, 1, UrbanRural.Rural).People(20_000, 2, UrbanRural.Urban);

        Assert.Equal(People.FromWhole(2), Assert.Single(scene.Reach(Radius(UrbanRural.Urban, 5)).Gaps).People);
    }

    [Fact]
    public void Places_on_the_same_spot_hang_together_even_without_a_link()
    {
        var scene = County().PeopleAt(0.1, 0.1, 1).PeopleAt(0.1, 0.1, 2).PeopleAt(0.1, 0.10001, 4);
        scene.Study = scene.Study with { GapLink = default };

        Assert.Equal([[2], [0, 1]], scene.Reach(5).Gaps.Select(gap => gap.Points));
    }
}
