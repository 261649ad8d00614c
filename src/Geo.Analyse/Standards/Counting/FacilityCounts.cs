using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A tally over the facilities of every unit: columns of the length of the tree's units.</summary>
sealed class FacilityCounts
{
    FacilityCounts(int units) => (Sum, Silent) = (new decimal[units], new int[units]);

    /// <summary>What there is of it, as far as the input tells.</summary>
    public decimal[] Sum { get; }

    /// <summary>Facilities that may belong to it and whose input does not tell.</summary>
    public int[] Silent { get; }

    /// <summary>The column that would tell; empty where nothing is missing.</summary>
    public string Lacking { get; private set; } = "";

    /// <summary>Whether no facility at all told anything, and some were asked.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether no facility was asked at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <param name="of">Of these facilities only; null: of all.</param>
    public static FacilityCounts Of(CountContext context, Tally tally, IReadOnlyList<int>? of = null)
    {
        var counts = new FacilityCounts(context.Placed.Units.Units.Count);
        var (known, silent) = (0, 0);
        var count = of?.Count ?? context.Placed.Facilities.Count;
        for (var at = 0; at < count; at++)
        {
            var facility = of?[at] ?? at;
            var lacking = "";
            var amount = AmountOf(context, tally, facility, ref lacking);
            if (amount is null)
            {
                silent++;
                if (counts.Lacking.Length == 0) counts.Lacking = lacking;
                foreach (var unit in context.UnitsOf(facility)) counts.Silent[unit]++;
            }
            else if (amount >= 0)
            {
                known++;
                foreach (var unit in context.UnitsOf(facility)) counts.Sum[unit] += amount.Value;
            }
        }

        (counts.IsUnknown, counts.IsEmpty) = (known == 0 && silent > 0, known + silent == 0);
        return counts;
    }

    /// <summary>What one facility has of it; null where the input does not tell; −1 where it is none of those that count.</summary>
    public static decimal? AmountOf(CountContext context, Tally tally, int facility, ref string lacking)
    {
        if (tally.Where is { } where)
        {
            switch (context.Facilities.Passes(where, facility, ref lacking))
            {
                case null: return null;
                case false: return -1;
            }
        }

        if (tally.Count == Tally.Facilities) return 1;
        if (context.Placed.Facilities[facility].AmountOf(tally.Count) is { } amount) return amount;
        lacking = tally.Count;
        return null;
    }
}
