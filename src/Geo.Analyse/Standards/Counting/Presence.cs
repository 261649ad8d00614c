using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Every unit, or every facility of a kind, has at least (and at most) so many.</summary>
static class Presence
{
    public static JudgementList Judge(CountContext context, UnitTest test, PresenceRule rule, UnitLevel level, IReadOnlyList<int> units)
    {
        var counts = rule.Each is null ? FacilityCounts.Of(context, rule.What) : null;
        var members = rule.Each is { } each ? EachMember.Of(context, level, each, facility => JudgeOne(context, rule, facility)) : null;
        var shared = rule is { Shared: { } elsewhere, Each: null } ? SharedUnits.Of(context, new(rule.What.Count, elsewhere)) : null;
        var judged = new JudgementList(units.Count);
        foreach (var unit in units)
        {
            var lacking = "";
            var asked = Asked(test, rule, unit, ref lacking);
            if (asked != true) judged.Add(NotAsked(context, unit, asked, lacking));
            else if (counts is not null && counts.Sum(unit) < rule.Minimum && shared?.By(unit) is { Count: > 0 } by)
            {
                judged.Add(Counting.Judge.Count(context, unit, counts.Sum(unit) + by.Sum(one => one.Amount), rule.Minimum, rule.Maximum, counts.Silent(unit), counts.Lacking) with { SharedBy = [.. by.Select(one => one.Facility)] });
            }
            else if (counts is not null) judged.Add(Counting.Judge.Count(context, unit, counts.Sum(unit), rule.Minimum, rule.Maximum, counts.Silent(unit), counts.Lacking));
            else judged.Add(members!.Judge(context, unit, SupplyKinds.IsMeasure(rule.What.Count)));
        }

        return judged;
    }

    /// <summary>A unit that the rule does not speak of, or of which nobody knows whether it does.</summary>
    public static Judgement NotAsked(CountContext context, int unit, bool? asked, string lacking) => new()
    {
        Unit = unit,
        Outcome = asked is null ? Outcome.NotComputable : Outcome.NotApplicable,
        Population = context.Facts.People(unit),
        Lacking = asked is null ? lacking : "",
    };

    static bool? Asked(UnitTest test, PresenceRule rule, int unit, ref string lacking)
    {
        var condition = test.Passes(rule.Condition, unit, ref lacking);
        if (condition == false || rule.Except is null) return condition;
        var exempt = test.Passes(rule.Except, unit, ref lacking);
        return exempt == true ? false : condition is null || exempt is null ? null : true;
    }

    static Judgement JudgeOne(CountContext context, PresenceRule rule, int facility)
    {
        var lacking = "";
        var amount = FacilityCounts.AmountOf(context, rule.What, facility, ref lacking);
        return Counting.Judge.Count(context, 0, Math.Max(0, amount ?? 0), rule.Minimum, rule.Maximum, amount is null ? 1 : 0, lacking) with { Facility = facility } is var judged && amount is null
            ? judged with { Outcome = Outcome.NotComputable, Actual = null, Gap = 0 } : judged;
    }
}
