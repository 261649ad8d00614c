using Geo.Analyse.Access;
using Geo.Analyse.Equity;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Equity;

public sealed class EquityEvaluationTests
{
    static EquityFinding Only(Scene scene, Standard standard)
    {
        var (placed, found) = (scene.Place(), scene.Evaluate(standard));
        return Assert.Single(EquityEvaluation.Of(placed, [found], AccessEvaluation.Of(placed, [found], [], TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Coverage_of_two_townships_is_compared_by_their_people()
    {
        // a: 300 people, all inside; b: 100, none. Mean ¾; Gini: ¾ × ¼ × 1 × 2 ÷ (2 × ¾) = ¼.
        var scene = new Scene().Unit("a", Box(-1, -1, 0.1, 1)).Unit("b", Box(0.1, -1, 1, 1)).Facility("1", 0).People(0, 300).People(50_000, 100);
        var found = Only(scene, Radius(null, 5));

        Assert.Equal((EquityBasis.Coverage, UnitLevel.Township, 2, 0.75), (found.Basis, found.Level, found.Measures.Rows, found.Measures.Mean));
        Assert.Equal(0.25, found.Measures.Gini!.Value, 12);
    }

    [Fact]
    public void Beds_per_thousand_of_two_townships()
    {
        // 6 for 2,000 people and 2 for 2,000: 3 and 1 per 1,000, the Gini coefficient of which is ¼.
        var scene = new Scene()
            .UnitOf(UnitLevel.Township, "a", with: unit => unit with { CountedPeople = People.FromWhole(2_000) })
            .UnitOf(UnitLevel.Township, "b", with: unit => unit with { CountedPeople = People.FromWhole(2_000) })
            .Institution("1", FacilityClasses.Hospital, 0, facility => facility with { Beds = 6 }).Institution("2", FacilityClasses.Hospital, 1, facility => facility with { Beds = 2 });
        var found = Only(scene, Standard("T", new RatioRule("beds", 4, null, 1_000, 1, "population", FacilityClasses.None)));

        Assert.Equal((EquityBasis.Supply, 2, 2d), (found.Basis, found.Measures.Rows, found.Measures.Mean));
        Assert.Equal(0.25, found.Measures.Gini!.Value, 12);
    }

    [Fact]
    public void The_share_of_institutions_that_comply_is_compared_by_the_townships_people()
    {
        // a, 3,000 people: one of two hospitals complies; b, 1,000: its only one does; c, 2,000, has none and is not compared. Mean (½ × 3 + 1) ÷ 4 = 5/8; Gini: ½ × ¾ × ¼ × 2 ÷ (2 × 5/8) = 0.15.
        static Func<Unit, Unit> Of(long people) => unit => unit with { CountedPeople = People.FromWhole(people) };
        static Func<Facility, Facility> Beds(int beds) => facility => facility with { Beds = beds };
        var scene = new Scene().UnitOf(UnitLevel.Township, "a", with: Of(3_000)).UnitOf(UnitLevel.Township, "b", with: Of(1_000)).UnitOf(UnitLevel.Township, "c", with: Of(2_000))
            .Institution("1", FacilityClasses.Hospital, 0, Beds(20)).Institution("2", FacilityClasses.Hospital, 0, Beds(5)).Institution("3", FacilityClasses.Hospital, 1, Beds(20));
        var found = Only(scene, Standard("T", new PresenceRule(new("beds"), 10, null, null, null, new WordTest("class", ["hospital"]))));

        Assert.Equal((EquityBasis.Compliance, 2, 0.625), (found.Basis, found.Measures.Rows, found.Measures.Mean));
        Assert.Equal(0.15, found.Measures.Gini!.Value, 12);
    }

    [Fact]
    public void Townships_that_are_judged_themselves_comply_or_do_not()
    {
        // a, 3,000 people, complies, b, 1,000, does not: as coverage by people.
        var scene = new Scene()
            .UnitOf(UnitLevel.Township, "a", with: unit => unit with { CountedPeople = People.FromWhole(3_000) })
            .UnitOf(UnitLevel.Township, "b", with: unit => unit with { CountedPeople = People.FromWhole(1_000) }).Institution("1", FacilityClasses.TownshipHospital, 0);
        var found = Only(scene, Standard("T", new PresenceRule(new(Tally.Facilities), 1), UnitLevel.Township));

        Assert.Equal((EquityBasis.Compliance, 2, 0.75), (found.Basis, found.Measures.Rows, found.Measures.Mean));
        Assert.Equal(0.25, found.Measures.Gini!.Value, 12);
    }

    [Fact]
    public void What_has_no_figure_in_a_township_is_not_compared()
    {
        var scene = new Scene().UnitOf(UnitLevel.Township, "a").Institution("1", FacilityClasses.Hospital, 0);
        var found = scene.Evaluate(Standard("T", new PresenceRule(new(Tally.Facilities), 1)));

        Assert.Empty(EquityEvaluation.Of(scene.Place(), [found], []));
    }
}
