using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>What is barred where all tests hold. Each test is told alone too, because the documents join them by a comma.</summary>
static class Gates
{
    public static List<Judgement> Judge(CountContext context, UnitTest test, GateRule rule, UnitLevel level, IReadOnlyList<int> units)
    {
        var members = rule.Each is { } each ? EachMember.Of(context, level, each, facility => OfFacility(context, rule, facility)) : null;
        var beds = rule.Targets.Count > 0 ? FacilityCounts.Of(context, new("beds")) : null;
        var judged = new List<Judgement>(units.Count);
        foreach (var unit in units)
        {
            var lacking = "";
            var asked = test.Passes(rule.Condition, unit, ref lacking);
            if (asked != true) judged.Add(Presence.NotAsked(context, unit, asked, lacking));
            else if (members is not null) judged.Add(members.Judge(context, unit, isMeasure: false));
            else if (beds is not null) judged.Add(AboveTarget(context, rule, unit, beds));
            else judged.Add(Of(context, unit, rule.When, (Condition when, ref string column) => test.Passes(when, unit, ref column)));
        }

        return judged;
    }

    delegate bool? Passes(Condition condition, ref string lacking);

    static Judgement OfFacility(CountContext context, GateRule rule, int facility) =>
        Of(context, 0, rule.When, (Condition when, ref string column) => context.Facilities.Passes(when, facility, ref column)) with { Facility = facility };

    static Judgement Of(CountContext context, int unit, IReadOnlyList<Condition> when, Passes passes)
    {
        var lacking = "";
        var tests = new List<bool?>(when.Count);
        foreach (var one in when) tests.Add(passes(one, ref lacking));
        var outcome = tests.Contains(false) ? Outcome.Met : tests.Contains(null) ? Outcome.NotComputable : Outcome.Barred;
        return new() { Unit = unit, Outcome = outcome, Population = context.Facts.People(unit), Tests = tests, Lacking = outcome == Outcome.NotComputable ? lacking : "" };
    }

    static Judgement AboveTarget(CountContext context, GateRule rule, int unit, FacilityCounts beds)
    {
        var id = context.Placed.Units.Units[unit].Id;
        if (rule.Targets.FirstOrDefault(target => target.Is(id)) is not { } target) return Presence.NotAsked(context, unit, false, "");
        if (!context.Facts.KnowsPeople(unit) || beds.IsUnknown) return Presence.NotAsked(context, unit, null, beds.IsUnknown ? "beds" : "people");
        var most = context.Facts.People(unit).Persons * target.Target / 1000;
        return new()
        {
            Unit = unit,
            Outcome = beds.Sum(unit) > most ? Outcome.Barred : Outcome.Met,
            Population = context.Facts.People(unit),
            Actual = beds.Sum(unit),
            Most = most,
            Silent = beds.Silent(unit),
            Lacking = beds.Silent(unit) > 0 ? beds.Lacking : "",
            Tests = [beds.Sum(unit) > most],
        };
    }
}
