using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Present.Tests.Scenes;

/// <summary>Findings of standards that count, with everything a judgement can hold, put to others of a study.</summary>
static class CountedFindings
{
    public static StudyFindings In(StudyFindings findings) => findings with { Standards = [.. findings.Standards, Count(), Target(), Elsewhere()] };

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
        };
        var each = new PresenceRule(new("general_practitioners"), 2, null, null, null, new WordTest("class", ["township_hospital"]));
        return new(Standard("T-C1", each) with { Conflicts = ["T-C2"] }, [full with { Members = [full with { Facility = 0 }, full with { Unit = 0 }] }]);
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
        Citation = new("test", new("规划", "Plan"), new("第三章", "chapter 3"), 12, "20"),
    };
}
