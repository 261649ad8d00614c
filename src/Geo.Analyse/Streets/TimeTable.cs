using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Model.Streets;

namespace Geo.Analyse.Streets;

/// <summary>Journeys between two lists of places, the length of their streets left out: by sweeps where there is a hierarchy, many origins at a time. Times and off-road legs are those of <see cref="JourneyTable"/>.</summary>
public sealed class TimeTable
{
    readonly TravelTimes _times;
    readonly SnappedPlaces _from;
    readonly SnappedPlaces _to;
    readonly PlaceEnd[] _starts;
    readonly PlaceEnd[] _arrivals;

    /// <param name="times">Searches on the graph that both lists are tied to.</param>
    /// <param name="from">Where journeys begin.</param>
    /// <param name="to">Where they end.</param>
    public TimeTable(TravelTimes times, SnappedPlaces from, SnappedPlaces to)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        (_times, _from, _to, _starts, _arrivals) = (times, from, to, from.Starts(), to.Arrivals());
    }

    /// <summary>Journeys from some of the places to all of the others.</summary>
    /// <param name="first">The first of the places, and how many follow it with <paramref name="count"/>.</param>
    /// <param name="rows">Receives them, shape [count × to], row-major; their street length is <see cref="Journey.LengthUnknown"/>.</param>
    /// <exception cref="ArgumentException">The length is not that of the shape.</exception>
    public void Fill(int first, int count, Span<Journey> rows, CancellationToken cancellation)
    {
        if (rows.Length != (long)count * _to.Count) throw new ArgumentException($"{rows.Length} journeys for {count} × {_to.Count}.", nameof(rows));
        var starts = Array.ConvertAll(Array.FindAll(_starts, start => start.Place >= first && start.Place - first < count), start => start with { Place = start.Place - first });
        var ms = new int[rows.Length];
        _times.Matrix(starts, count, _arrivals, _to.Count, ms, cancellation);
        for (var at = 0; at < rows.Length; at++)
        {
            var (from, to) = (first + (at / _to.Count), at % _to.Count);
            var beside = _from.Beside(from, _to, to);
            if (ms[at] < beside.Ms) rows[at] = new(ms[at], Journey.LengthUnknown, (long)_from[from].OffRoadMm + _to[to].OffRoadMm);
            else rows[at] = beside.Exists ? beside with { StreetMm = Journey.LengthUnknown } : Journey.None;
        }
    }
}
