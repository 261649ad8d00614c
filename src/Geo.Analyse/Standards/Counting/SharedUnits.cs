using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>What facilities have for units that they serve without standing there.</summary>
sealed class SharedUnits
{
    readonly Dictionary<int, List<(int Facility, decimal Amount)>> _by = [];

    /// <param name="tally">What counts; facilities that do not tell, or have none of it, share nothing.</param>
    public static SharedUnits Of(CountContext context, Tally tally)
    {
        var all = new SharedUnits();
        foreach (var (facility, one) in context.Placed.Facilities.Index())
        {
            var lacking = "";
            if (one.Serves.Count == 0 || one.IsClosed || !(FacilityCounts.AmountOf(context, tally, facility, ref lacking) is > 0 and var amount)) continue;
            foreach (var unit in one.Serves.Select(context.Placed.Units.IndexOf).Distinct())
            {
                if (unit >= 0 && !Stands(context, facility, unit)) all.Add(unit, facility, amount);
            }
        }

        return all;
    }

    /// <summary>In the study's order; empty for a unit that nobody serves from elsewhere.</summary>
    public IReadOnlyList<(int Facility, decimal Amount)> By(int unit) => _by.TryGetValue(unit, out var by) ? by : [];

    static bool Stands(CountContext context, int facility, int unit)
    {
        foreach (var own in context.UnitsOf(facility))
        {
            if (own == unit) return true;
        }

        return false;
    }

    void Add(int unit, int facility, decimal amount)
    {
        if (!_by.TryGetValue(unit, out var by)) _by.Add(unit, by = []);
        by.Add((facility, amount));
    }
}
