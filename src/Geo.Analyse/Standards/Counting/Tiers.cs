using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A required count by population band. The lower end of a band belongs to it, the upper end to the next.</summary>
static class Tiers
{
    public static List<Judgement> Judge(CountContext context, UnitTest test, TierRule rule, IReadOnlyList<int> units)
    {
        var counts = FacilityCounts.Of(context, rule.What);
        var judged = new List<Judgement>(units.Count);
        foreach (var unit in units)
        {
            var lacking = "people";
            var asked = test.Passes(rule.Condition, unit, ref lacking);
            if (asked == true && !context.Facts.KnowsPeople(unit)) asked = null;
            if (asked != true) judged.Add(Presence.NotAsked(context, unit, asked, lacking));
            else if (RequiredOf(rule, context.Facts.People(unit).Persons) is not { } required) judged.Add(Presence.NotAsked(context, unit, false, ""));
            else judged.Add(Counting.Judge.Count(context, unit, counts.Sum(unit), required, null, counts.Silent(unit), counts.Lacking));
        }

        return judged;
    }

    /// <summary>Null below the first band, and in a band the document gives no number for.</summary>
    static int? RequiredOf(TierRule rule, decimal people) =>
        rule.Bands.FirstOrDefault(band => people >= band.FromPeople && !(people >= band.ToPeople))?.Required;
}
