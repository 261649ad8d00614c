using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A tally over the facilities of every unit.</summary>
sealed class FacilityCounts
{
    readonly CountContext _context;
    readonly decimal[] _sum;
    readonly int[] _silent;

    FacilityCounts(CountContext context) => (_context, _sum, _silent) = (context, new decimal[context.SlotCount], new int[context.SlotCount]);

    /// <summary>What there is of it in a unit, as far as the input tells.</summary>
    public decimal Sum(int unit) => _context.SlotOf(unit) is >= 0 and var slot ? _sum[slot] : 0;

    /// <summary>Facilities of a unit that may belong to it and whose input does not tell.</summary>
    public int Silent(int unit) => _context.SlotOf(unit) is >= 0 and var slot ? _silent[slot] : 0;

    /// <summary>The column that would tell; empty where nothing is missing.</summary>
    public string Lacking { get; private set; } = "";

    /// <summary>Whether no facility at all told anything, and some were asked.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Whether no facility was asked at all.</summary>
    public bool IsEmpty { get; private set; }

    /// <param name="of">Of these facilities only; null: of all.</param>
    public static FacilityCounts Of(CountContext context, Tally tally, IReadOnlyList<int>? of = null)
    {
        var counts = new FacilityCounts(context);
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
                foreach (var unit in context.UnitsOf(facility)) counts._silent[context.SlotOf(unit)]++;
            }
            else if (amount >= 0)
            {
                known++;
                foreach (var unit in context.UnitsOf(facility)) counts._sum[context.SlotOf(unit)] += amount.Value;
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
