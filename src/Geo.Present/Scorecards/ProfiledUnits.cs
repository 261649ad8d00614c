using Geo.Model.Findings;

namespace Geo.Present.Scorecards;

/// <summary>The townships that have a profile in the report.</summary>
static class ProfiledUnits
{
    /// <summary>Profiles in one report; of more townships, those with most people. A county has fewer; a province would make a book.</summary>
    public const int Most = 40;

    /// <summary>Indices into the unit tree, in the tree's order.</summary>
    public static IReadOnlyList<int> Of(PlacedStudy placed)
    {
        var rows = UnitOutcome.RowsOf(placed.Units);
        if (rows.Count <= Most) return rows;
        var people = new long[placed.Units.Units.Count];
        for (var row = 0; row < placed.Demand.Count; row++) people[placed.Demand.Units[row]] += placed.Demand.Millionths[row];
        foreach (var place in placed.Unlocated.Where(place => place.Unit >= 0)) people[place.Unit] += place.People?.Millionths ?? 0;
        // The finest come first, so one pass carries every sum upward.
        for (var unit = 0; unit < people.Length; unit++)
        {
            if (placed.Units.Parents[unit] is >= 0 and var parent) people[parent] += people[unit];
        }

        return [.. rows.OrderByDescending(unit => people[unit]).Take(Most).Order()];
    }
}
