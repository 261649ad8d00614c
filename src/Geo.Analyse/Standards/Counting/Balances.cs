using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>So many of a second supply for one of a first, over the facilities that give both.</summary>
static class Balances
{
    public static List<Judgement> Judge(CountContext context, BalanceRule rule, IReadOnlyList<int> units)
    {
        var both = new List<int>();
        var left = new List<int>();
        var lacking = "";
        for (var facility = 0; facility < context.Placed.Facilities.Count; facility++)
        {
            var (first, second) = (FacilityCounts.AmountOf(context, rule.First, facility, ref lacking), FacilityCounts.AmountOf(context, rule.Second, facility, ref lacking));
            if (first is null || second is null) left.Add(facility);
            else both.Add(facility);
        }

        var (firsts, seconds) = (FacilityCounts.Of(context, rule.First, both), FacilityCounts.Of(context, rule.Second, both));
        var silent = FacilityCounts.Of(context, new(Tally.Facilities), left);
        return [.. units.Select(unit => Counting.Judge.Share(
            context, unit, seconds.Sum(unit), firsts.Sum(unit), rule.Ratio, null, 0, (int)silent.Sum(unit), lacking))];
    }
}
