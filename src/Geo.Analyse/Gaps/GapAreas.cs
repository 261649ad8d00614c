using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Space.Geodesy;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Gaps;

/// <summary>Gathers the uncovered people of a measure into gap areas and finds for each the point that would help most.</summary>
sealed class GapAreas(PlacedStudy placed, Ecef[] places, Lazy<PointTree> everywhere, Metres link)
{
    /// <param name="limit">The measure's last limit, in the unit of the columns.</param>
    /// <param name="serviceArea">The drawn reach at that limit; outlines are cut by it.</param>
    /// <param name="helping">Counts by journeys whom a facility would help; null where straight lines do.</param>
    /// <returns>Most people first; ties by the smallest demand point's id.</returns>
    public IReadOnlyList<GapArea> Of(
        NearestTwo nearest, UrbanRural? concerned, long limit, Geometry serviceArea, JourneyHelping? helping, CancellationToken cancellation)
    {
        var uncovered = Uncovered(nearest, concerned, limit);
        if (uncovered.Length == 0) return [];

        var gaps = new GapClusters(placed.Demand, places, link).Of(uncovered);
        var outlines = new GapOutlines(placed, serviceArea);
        var search = new HelpingSearch(everywhere.Value, new(placed.Demand, places, helping?.StraightMm ?? limit));
        var all = new PointTree(placed.Demand, places, uncovered);
        var result = new GapArea[gaps.Count];
        Parallel.For(0, gaps.Count, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var gap = gaps[i];
            var closest = gap.Rows.MinBy(row => (nearest.FirstCost[row], nearest.First[row]));
            var farthest = gap.Rows.Max(row => nearest.FirstCost[row]);
            var proposed = search.Find(new(placed.Demand, places, gap.Rows), all, cancellation);
            result[i] = new()
            {
                Rank = i + 1,
                Unit = gap.Unit,
                Counted = nearest.Unit,
                Points = gap.Rows,
                People = gap.People,
                NearestFacility = nearest.First[closest],
                NearestCost = nearest.FirstCost[closest],
                FarthestCost = farthest,
                BeyondCost = farthest - limit,
                Helping = helping is null ? proposed : helping.Of(gap.Rows, uncovered, proposed.Row),
                Outline = serviceArea.IsEmpty && helping is not null ? null : outlines.Of(gap.Unit, gap.Rows),
            };
        });
        return result;
    }

    int[] Uncovered(NearestTwo nearest, UrbanRural? concerned, long limit)
    {
        var rows = new List<int>();
        for (var row = 0; row < placed.Demand.Count; row++)
        {
            if (nearest.FirstCost[row] > limit && (concerned is not { } only || only == placed.Demand.Classes[row])) rows.Add(row);
        }

        return [.. rows];
    }

}
