using Geo.Analyse.Gaps;
using Geo.Analyse.WhatIf;
using Geo.Space.Places;

namespace Geo.Analyse.Access;

/// <summary>Catchments by journeys over roads or terrain: one search a facility, bounded by the last limit, is asked once and kept, four bytes for each point that a facility reaches.</summary>
sealed class JourneyCatchments : ICatchments
{
    readonly int _points;
    readonly int _limits;

    // Of each facility the points it reaches, those of the nearest zone first; and where each zone ends among them, [facility × limit].
    readonly int[][] _reached;
    readonly int[] _ends;

    /// <param name="travel">Its rows are those of the demand points.</param>
    /// <param name="limits">In the unit of the journeys, ascending, inclusive.</param>
    public JourneyCatchments(ITravelModel travel, PointTree tree, IReadOnlyList<LonLat> places, IReadOnlyList<long> limits, CancellationToken cancellation)
    {
        (_points, _limits) = (tree.Rows.Length, limits.Count);
        (_reached, _ends) = (new int[places.Count][], new int[places.Count * limits.Count]);
        var furthest = new long[_points];
        Array.Fill(furthest, limits[^1]);
        Parallel.For(
            0, places.Count, new ParallelOptions { CancellationToken = cancellation }, () => new Reached(),
            (facility, _, found) =>
            {
                travel.List(places[facility], tree.Rows, furthest, found);
                _reached[facility] = Sorted(found, limits, _ends.AsSpan(facility * _limits, _limits));
                return found;
            },
            _ => { });
    }

    /// <inheritdoc/>
    public double[] SumsWithin(double[] values, CancellationToken cancellation)
    {
        var sums = new double[_ends.Length];
        for (var facility = 0; facility < _reached.Length; facility++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (points, at, sum) = (_reached[facility], 0, 0d);
            for (var limit = 0; limit < _limits; limit++)
            {
                for (; at < EndOf(facility, limit); at++) sum += values[points[at]];
                sums[(facility * _limits) + limit] = sum;
            }
        }

        return sums;
    }

    /// <inheritdoc/>
    public double[] Spread(double[] amounts, CancellationToken cancellation)
    {
        var values = new double[_points];
        for (var facility = 0; facility < _reached.Length; facility++)
        {
            cancellation.ThrowIfCancellationRequested();
            // From the last zone inward: what the nearest points receive is the sum of all limits' amounts.
            var (points, amount) = (_reached[facility], 0d);
            for (var limit = _limits - 1; limit >= 0; limit--)
            {
                amount += amounts[(facility * _limits) + limit];
                for (var at = limit == 0 ? 0 : EndOf(facility, limit - 1); at < EndOf(facility, limit); at++) values[points[at]] += amount;
            }
        }

        return values;
    }

    int EndOf(int facility, int limit) => _ends[(facility * _limits) + limit];

    static int[] Sorted(Reached found, IReadOnlyList<long> limits, Span<int> ends)
    {
        var (sorted, count) = (new int[found.Count], 0);
        for (var limit = 0; limit < limits.Count; limit++)
        {
            for (var at = 0; at < found.Count; at++)
            {
                var cost = found.Impedance[at];
                if (cost <= limits[limit] && (limit == 0 || cost > limits[limit - 1])) sorted[count++] = found.At[at];
            }

            ends[limit] = count;
        }

        return sorted;
    }
}
