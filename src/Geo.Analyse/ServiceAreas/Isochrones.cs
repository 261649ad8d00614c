using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Analyse.ServiceAreas;

/// <summary>Isochrones over roads (道路等时圈): from facilities, a mode's streets and limits to polygons.</summary>
/// <remarks>
/// Exact at the nodes of the ground. Where a place between them is drawn on the wrong side, a node of the side it is drawn on is a corner of its square, so within a diagonal of the grid: what is narrower than that (the last
/// stretch of a road with the strip beside it, a street that hangs on no other) may be lost or joined. Holes hold at least one node from where nobody comes in time.
/// </remarks>
public static class Isochrones
{
    /// <param name="times">Searches on the graph of the mode that the ground and the facilities are tied to.</param>
    /// <param name="facilities">One or many: the nearest counts.</param>
    /// <param name="limitsMs">Inclusive, in any order.</param>
    /// <returns>In the order of the limits, all from one search; none depends on the others.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<Isochrone> Draw(
        IsochroneGround ground, TravelTimes times, SnappedPlaces facilities, TravelDirection direction, IReadOnlyList<int> limitsMs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(limitsMs);
        if (limitsMs.Count == 0) return [];
        foreach (var limit in limitsMs) ArgumentOutOfRangeException.ThrowIfNegative(limit, nameof(limitsMs));

        // Nodes just beyond the limit tell where between them and the nodes within it the outline lies.
        var cutoffMs = (int)Math.Min(PlainSearch.LongestMs, (long)limitsMs.Max() + ground.StepMs);
        var ms = ground.Times(times, facilities, direction, cutoffMs, cancellation);
        return [.. limitsMs.Select(limit => new Isochrone(limit, TimeContours.Within(ground.Grid, ms, limit, ground.StepMs, cancellation)))];
    }
}
