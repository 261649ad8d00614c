using Geo.Analyse.Gaps;
using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Analyse.Access;

/// <summary>Catchments by straight lines: each circle is summed or added to over the tree of all points, whole boxes at once.</summary>
sealed class DistanceCatchments(DemandPoints demand, PointTree tree, IReadOnlyList<LonLat> places, IReadOnlyList<long> limitsMm) : ICatchments
{
    readonly DistanceZones _zones = new(demand, tree, limitsMm);

    /// <inheritdoc/>
    public double[] SumsWithin(double[] values, CancellationToken cancellation)
    {
        var (nodeSums, sums) = (_zones.NodeSums(values), new double[places.Count * limitsMm.Count]);
        for (var facility = 0; facility < places.Count; facility++)
        {
            cancellation.ThrowIfCancellationRequested();
            _zones.Sum(places[facility], values, nodeSums, sums.AsSpan(facility * limitsMm.Count, limitsMm.Count));
        }

        return sums;
    }

    /// <inheritdoc/>
    public double[] Spread(double[] amounts, CancellationToken cancellation)
    {
        var (values, nodes) = (new double[tree.Rows.Length], new double[tree.Count]);
        for (var facility = 0; facility < places.Count; facility++)
        {
            cancellation.ThrowIfCancellationRequested();
            _zones.Add(places[facility], amounts.AsSpan(facility * limitsMm.Count, limitsMm.Count), values, nodes);
        }

        _zones.PushDown(values, nodes);
        return values;
    }
}
