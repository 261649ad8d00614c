using Geo.Model.Demand;
using Geo.Space.Geodesy;
using Geo.Space.Units;

namespace Geo.Analyse.Gaps;

/// <summary>Parts uncovered demand points into clusters, each within one unit.</summary>
sealed class GapClusters(DemandPoints demand, Ecef[] places, Metres link)
{
    readonly WithinLimit _linked = new(demand, places, link.Millimetres);

    /// <param name="uncovered">Rows, ascending.</param>
    /// <returns>Most people first; ties by the smallest demand point's id.</returns>
    public List<(int Unit, int[] Rows, People People)> Of(int[] uncovered) => Ranked(uncovered.GroupBy(row => demand.Units[row]).SelectMany(unit => OfUnit([.. unit])));

    /// <param name="uncovered">Rows of one unit, ascending.</param>
    public IEnumerable<(int Unit, int[] Rows, People People)> OfUnit(int[] uncovered) => Clusters.Of(demand, uncovered, _linked, link.Value)
        .Select(rows => (demand.Units[rows[0]], rows, new People(rows.Sum(row => demand.Millionths[row]))));

    public static List<(int Unit, int[] Rows, People People)> Ranked(IEnumerable<(int Unit, int[] Rows, People People)> gaps) =>
        [.. gaps.OrderByDescending(gap => gap.People).ThenBy(gap => gap.Rows[0])];
}
