using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Present.Tests.Scenes;

/// <summary>Findings of standards that count, with everything a judgement can hold, put to others of a study.</summary>
static class CountedFindings
{
    public static StudyFindings In(StudyFindings findings) => findings with
    {
        Standards = [.. findings.Standards, Count(), Target(), Elsewhere()],
        Equity = [new(Count().Standard with { Origin = new("own.yaml", "test") }, EquityBasis.TwoStep, "beds", UnitLevel.Township, Measures())],
        Access = [.. findings.Standards.OfType<ReachFinding>().Take(1).Select(Access)],
        Sensitivity = [.. findings.Standards.OfType<ReachFinding>().Take(1).Select(Ranges)],
    };

    static InequalityMeasures Measures() => new() { Rows = 2, Weight = 10, Mean = 2, Quantiles = [1, 1, 1, 1, 3, 3, 3], Gini = 0.25, Palma = 0.75, TheilT = 0.130812 };

    static AccessFinding Access(ReachFinding reach) => new()
    {
        Standard = reach.Standard,
        Supply = "beds",
        Measure = reach.Head,
        Facilities = 2,
        Silent = 1,
        Total = 30,
        Reached = 20,
        Units = [.. reach.Head.ByUnit.Select(_ => new UnitAccess(new(5_000_000), 0.01, 0.02, 0.03, 4, 5))],
    };

    static ReachSensitivity Ranges(ReachFinding reach)
    {
        var range = new ReachRange(new(9_000_000), new(1_000_000), new(3_000_000), new(1_000_000), new(2_000_000), new(9_000_000), new(2_000_000));
        return new(reach.Standard, reach.Head, range, [.. reach.Head.ByUnit.Select(_ => range)]);
    }

    static CountFinding Count()
    {
        var full = new Judgement
        {
            Unit = 2,
            Outcome = Outcome.Short,
            Population = new(63_500_000),
            Actual = 1,
            Whole = 3,
            Least = 2,
            Most = 3,
            Gap = 1,
            Silent = 1,
            Lacking = "departments",
            Tests = [true, false, null],
            SharedBy = [0],
        };
        var each = new PresenceRule(new("general_practitioners"), 2, null, null, null, new WordTest("class", ["township_hospital"]));
        return new(Standard("T-C1", each) with { Conflicts = ["T-C2"], Origin = new("own.yaml", "test") }, [full with { Members = [full with { Facility = 0, SharedBy = [] }, full with { Unit = 0, SharedBy = [] }] }]);
    }

    static RatioFinding Target()
    {
        var target = new AreaTarget("530427", new("新平", "Xinping"), 3.42m, 3.32m);
        var rule = new RatioRule("general_practitioners", 0, null, 10_000, 1, "population", FacilityClasses.None) { Targets = [target] };
        return new(Standard("T-C2", rule), [new(2, new(63_500_000), new(63_500_000), 2, 1, 0) { Most = 1, Target = target }]);
    }

    static NotApplicable Elsewhere() => new(Standard("T-C3", new TierRule(new("infectious_beds"), [new(0, null, 50)])), UnitLevel.County) { Reason = Inapplicability.Condition };

    static Standard Standard(string id, Rule rule) => new()
    {
        Id = id,
        Name = new(id + "名", id + " name"),
        Level = UnitLevel.County,
        Force = Force.Binding,
        Reading = new("读法", "reading"),
        Rule = rule,
        Citation = new("test", new("规划", "Plan"), new("第三章", "chapter 3"), 12, "20") { IsReconstructed = id == "T-C1" },
    };
}
