using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Model.Streets;

namespace Geo.Analyse.Streets;

/// <summary>Journeys between two lists of places with their lengths: one search for each place of the first list.</summary>
/// <remarks>Times do not depend on what else is asked. Of ways equally quick the length of one is told, always the same.</remarks>
public sealed class JourneyTable
{
    readonly ModeGraph _mode;
    readonly SnappedPlaces _from;
    readonly SnappedPlaces _to;
    readonly PlainSearch _search;
    readonly SnappedEnd[] _starts;
    readonly SnappedEnd[] _arrivals;
    readonly int[] _vertices;
    readonly int[] _firstStart;

    /// <param name="from">Where journeys begin.</param>
    /// <param name="to">Where they end.</param>
    public JourneyTable(ModeGraph mode, SnappedPlaces from, SnappedPlaces to)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        (_mode, _from, _to, _search) = (mode, from, to, new PlainSearch(new(mode.Graph), keepsWays: true));
        (_starts, _arrivals) = (from.StartEnds(), to.ArrivalEnds());
        _vertices = Array.ConvertAll(_arrivals, arrival => arrival.End.Vertex);
        _firstStart = new int[from.Count + 1];
        foreach (var start in _starts) _firstStart[start.End.Place + 1]++;
        for (var place = 0; place < from.Count; place++) _firstStart[place + 1] += _firstStart[place];
    }

    /// <summary>Journeys from one place to each of the others.</summary>
    /// <param name="row">Receives them, length [to].</param>
    /// <param name="mostMs">Up to here, inclusive, a journey is found; a longer one may count as none.</param>
    /// <exception cref="ArgumentException">The row's length is not the number of places.</exception>
    public void Fill(int from, Span<Journey> row, CancellationToken cancellation, int mostMs = PlainSearch.LongestMs)
    {
        if (row.Length != _to.Count) throw new ArgumentException($"A row of {row.Length} for {_to.Count} places.", nameof(row));
        for (var to = 0; to < row.Length; to++) row[to] = _from.Beside(from, _to, to);
        var first = _firstStart[from];
        var starts = new PlaceEnd[_firstStart[from + 1] - first];
        for (var at = 0; at < starts.Length; at++) starts[at] = _starts[first + at].End with { Place = at };
        _search.RunTo(starts, _vertices, mostMs, cancellation);
        foreach (var arrival in _arrivals)
        {
            var ms = (long)_search.MsTo(arrival.End.Vertex) + arrival.End.Ms;
            if (ms >= row[arrival.End.Place].Ms) continue;
            row[arrival.End.Place] = new((int)ms, StreetMm(_starts[first + _search.PlaceOf(arrival.End.Vertex)], arrival), (long)_from[from].OffRoadMm + _to[arrival.End.Place].OffRoadMm);
        }
    }

    long StreetMm(SnappedEnd start, SnappedEnd arrival)
    {
        var mm = start.StreetMm + arrival.StreetMm;
        foreach (var arc in _search.Way(arrival.End.Vertex)!) mm += _mode.Network.LengthMm.Span[_mode.ArcDirected.Span[arc] >> 1];
        return mm;
    }
}
