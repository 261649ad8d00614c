using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Present.Scorecards;
using Geo.Present.Tests.GeoPackages;

namespace Geo.Present.Tests.Scorecards;

/// <summary>Downward, kind by kind, in a county of two townships (rows 0 and 1; the county is unit 2).</summary>
public sealed class UnitOutcomeTests
{
    static readonly StudyFindings s_findings = SmallFindings.Make();
    static readonly int[] s_townships = [0, 1];

    [Fact]
    public void A_county_that_meets_a_ratio_colours_a_township_that_is_short_as_for_reading()
    {
        var rule = new RatioRule("beds", 6, null, 1000, 1, "population", FacilityClasses.None);
        var finding = new RatioFinding(Standard(rule), [new(2, new(10_000_000_000), new(10_000_000_000), 60, 60, 0)])
        {
            Below = [new(0, new(6_000_000_000), new(6_000_000_000), 60, 36, 0), new(1, new(4_000_000_000), new(4_000_000_000), 0, 24, 0)],
        };

        Assert.Equal(ScoreGroup.Met, new ScoreLine(finding).Group);
        Says(finding, new UnitOutcome(Outcome.Met, Standing.Reading), new UnitOutcome(Outcome.Short, Standing.Reading));
    }

    [Fact]
    public void A_township_is_as_the_worst_of_the_facilities_in_it()
    {
        // Facilities 0 and 1 lie in the first township, so it is short whatever the other one is.
        var (first, second) = (Facilities(0).First(), Facilities(0).Skip(1).FirstOrDefault(-1));
        Judgement[] members = [new() { Unit = 2, Facility = first, Outcome = Outcome.Short, Gap = 1 }, .. second < 0 ? [] : new Judgement[] { new() { Unit = 2, Facility = second, Outcome = Outcome.Met } }];
        var finding = new CountFinding(Standard(new PresenceRule(new("beds"), 1, Each: new WordTest("class", ["hospital"]))), [new() { Unit = 2, Outcome = Outcome.Short, Gap = 1, Members = members }]);

        Says(finding, new UnitOutcome(Outcome.Short, Standing.Member), null);
    }

    [Fact]
    public void A_township_that_the_rule_speaks_of_is_not_outweighed_by_its_members()
    {
        var member = new Judgement { Unit = 0, Facility = Facilities(0).First(), Outcome = Outcome.Short };
        var finding = new CountFinding(
            Standard(new ShareRule(new(Tally.Facilities), new(Tally.Facilities), 0.5m)) with { Level = UnitLevel.Township },
            [new() { Unit = 0, Outcome = Outcome.Met, Actual = 1, Whole = 2, Members = [member] }, new() { Unit = 1, Outcome = Outcome.NotApplicable }]);

        Says(finding, new UnitOutcome(Outcome.Met, Standing.Judged), new UnitOutcome(Outcome.NotApplicable, Standing.Judged));
    }

    [Fact]
    public void A_rule_of_the_county_as_a_whole_says_nothing_of_its_townships()
    {
        var finding = new CountFinding(Standard(new TierRule(new("infectious_beds"), [new(0, null, 50)])), [new() { Unit = 2, Outcome = Outcome.Short, Gap = 50 }]);

        Says(finding, null, null);
    }

    [Fact]
    public void People_outside_make_their_own_township_short()
    {
        var reach = s_findings.Standards.OfType<ReachFinding>().First();
        var expected = s_townships.Select(unit => reach.Head.ByUnit[unit].Outside.Millionths > 0 ? Outcome.Short : reach.Head.ByUnit[unit].Unclassified.Millionths + reach.Head.ByUnit[unit].Unlocated.Millionths > 0 ? Outcome.NotComputable
            : reach.Head.ByUnit[unit].Concerned.Millionths > 0 ? Outcome.Met : Outcome.NotApplicable);

        Assert.Equal(expected, Of(reach).Select(cell => cell!.Outcome));
        Assert.All(Of(reach), cell => Assert.Equal(Standing.Member, cell!.Standing));
    }

    static void Says(StandardFinding finding, params UnitOutcome?[] expected) => Assert.Equal(expected.AsEnumerable(), Of(finding).AsEnumerable());

    static UnitOutcome?[] Of(StandardFinding finding) => UnitOutcome.Of(finding, s_findings.Placed, s_townships);

    static IEnumerable<int> Facilities(int unit) => s_findings.Placed.Facilities.Index().Where(one => one.Item.Unit == unit).Select(one => one.Index);

    static Standard Standard(Rule rule) => new()
    {
        Id = "T-1",
        Name = LocalText.Same("t"),
        Level = UnitLevel.County,
        Force = Force.Binding,
        Reading = LocalText.Same("t"),
        Rule = rule,
        Citation = new("test", LocalText.Same("t"), LocalText.Same("t"), null, null),
    };
}
