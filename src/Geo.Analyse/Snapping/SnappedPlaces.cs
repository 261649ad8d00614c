using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Units;

namespace Geo.Analyse.Snapping;

/// <summary>Places tied to the streets of a mode: how they hang on its graph, and journeys that need no junction.</summary>
/// <remarks>Times along a part of a segment are the segment's milliseconds by length, rounded halves up; the rest is what remains, so the two sides add up to the segment in each direction by itself.</remarks>
public sealed class SnappedPlaces
{
    const int MsPerHour = 3_600_000;
    const int ParallelFrom = 512;

    readonly ModeGraph _mode;
    readonly LonLat[] _places;
    readonly Snap[] _snaps;
    readonly Lazy<PlaceEnd[]> _starts;
    readonly Lazy<PlaceEnd[]> _arrivals;

    SnappedPlaces(ModeGraph mode, LonLat[] places, Snap[] snaps, Speed offRoad)
    {
        (_mode, _places, _snaps, OffRoad) = (mode, places, snaps, offRoad);
        _starts = new(() => Array.ConvertAll(StartEnds(), start => start.End));
        _arrivals = new(() => Array.ConvertAll(ArrivalEnds(), arrival => arrival.End));
    }

    public int Count => _snaps.Length;

    /// <summary>On foot between a place and its street.</summary>
    public Speed OffRoad { get; }

    public Snap this[int place] => _snaps[place];

    /// <summary>The place itself, not the point of the street.</summary>
    public LonLat PlaceOf(int place) => _places[place];

    /// <summary>Places further from every usable street than the radius: counted, never zero minutes.</summary>
    public int OffNetwork => _snaps.Count(snap => !snap.IsOnNetwork);

    /// <param name="radius">Null: the mode's own.</param>
    /// <param name="offRoad">Null: the mode's own.</param>
    /// <exception cref="ArgumentException">A place is not on the globe.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SnappedPlaces Of(ModeGraph mode, StreetIndex index, IReadOnlyList<LonLat> places, Metres? radius = null, Speed? offRoad = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(places);
        var (own, snaps, within) = (places.ToArray(), new Snap[places.Count], radius ?? mode.Settings.SnapRadius);
        if (own.FirstOrDefault(place => !place.IsOnGlobe) is { IsOnGlobe: false } bad) throw new ArgumentException($"{bad} is not on the globe.", nameof(places));
        if (own.Length < ParallelFrom)
        {
            for (var place = 0; place < own.Length; place++) snaps[place] = index.Find(own[place], within);
        }
        else
        {
            Parallel.For(0, own.Length, new ParallelOptions { CancellationToken = cancellation }, place => snaps[place] = index.Find(own[place], within));
        }

        return new(mode, own, snaps, offRoad ?? mode.Settings.OffRoad);
    }

    /// <summary>The same places on the same streets, weighted otherwise.</summary>
    /// <param name="mode">Of the same network and mode.</param>
    public SnappedPlaces On(ModeGraph mode)
    {
        ArgumentNullException.ThrowIfNull(mode);
        return new(mode, _places, _snaps, mode.Settings.OffRoad);
    }

    /// <summary>How long the way on foot between a place and its street takes, milliseconds.</summary>
    public int OffRoadMs(int place) => WalkMs(_snaps[place].OffRoadMm);

    /// <summary>Ways by which journeys leave the places: to the junctions at the ends of their segments, off-road leg included. Places off the network have none. Made once, for everybody who asks: not to be written to.</summary>
    public PlaceEnd[] Starts() => _starts.Value;

    /// <summary>Ways by which journeys come to the places, off-road leg included. Made once, as <see cref="Starts"/>.</summary>
    public PlaceEnd[] Arrivals() => _arrivals.Value;

    /// <summary>As <see cref="Starts"/>, with the parts of streets they take; by place.</summary>
    public SnappedEnd[] StartEnds()
    {
        var ends = new List<SnappedEnd>(_snaps.Length * 2);
        foreach (var (place, directed) in Ways())
        {
            var ms = Sum(OffRoadMs(place), _mode.DirectedMs.Span[directed] - PartMs(directed, _snaps[place].AlongMm), 0);
            if (ms < TravelGraph.Unreachable) ends.Add(new(new(place, _mode.HeadOf(directed), ms), directed, LengthMm(directed) - PartMm(directed, _snaps[place].AlongMm)));
        }

        return [.. ends];
    }

    /// <summary>As <see cref="Arrivals"/>, with the parts of streets they take; by place.</summary>
    public SnappedEnd[] ArrivalEnds()
    {
        var ends = new List<SnappedEnd>(_snaps.Length * 2);
        foreach (var (place, directed) in Ways())
        {
            var ms = Sum(OffRoadMs(place), PartMs(directed, _snaps[place].AlongMm), 0);
            if (ms < TravelGraph.Unreachable) _mode.TailsOf(directed, tail => ends.Add(new(new(place, tail, ms), directed, PartMm(directed, _snaps[place].AlongMm))));
        }

        return [.. ends];
    }

    /// <summary>
    /// The journey between two places that passes no junction: along the segment both lie on, or on foot straight across where they are no further apart than either is from its street, whichever is quicker.
    /// </summary>
    /// <param name="from">A place of these.</param>
    /// <param name="others">Places tied to the same mode's streets.</param>
    /// <param name="to">A place of <paramref name="others"/>.</param>
    public Journey Beside(int from, SnappedPlaces others, int to)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (!_snaps[from].IsOnNetwork || !others._snaps[to].IsOnNetwork) return Journey.None;
        var (along, across) = (Along(from, others, to), Across(from, others, to));
        return across.Ms < along.Ms ? across : along;
    }

    Journey Along(int from, SnappedPlaces others, int to)
    {
        var (start, end) = (_snaps[from], others._snaps[to]);
        if (start.Segment != end.Segment) return Journey.None;
        var directed = StreetNetwork.Directed(start.Segment, end.AlongMm < start.AlongMm);
        var ms = start.AlongMm == end.AlongMm ? 0 : _mode.IsOpen(directed) ? PartMs(directed, end.AlongMm) - PartMs(directed, start.AlongMm) : TravelGraph.Unreachable;
        var whole = Sum(OffRoadMs(from), ms, others.OffRoadMs(to));
        return whole < TravelGraph.Unreachable ? new(whole, Math.Abs(end.AlongMm - start.AlongMm), (long)start.OffRoadMm + end.OffRoadMm) : Journey.None;
    }

    Journey Across(int from, SnappedPlaces others, int to)
    {
        var least = Math.Min(_snaps[from].OffRoadMm, others._snaps[to].OffRoadMm);
        if (least == 0 && _places[from] != others._places[to]) return Journey.None;
        var mm = Geodesic.DistanceMm(_places[from], others._places[to]);
        return mm <= least ? new(WalkMs(mm), 0, mm) : Journey.None;
    }

    IEnumerable<(int Place, int Directed)> Ways()
    {
        for (var place = 0; place < _snaps.Length; place++)
        {
            for (var way = 0; way < 2; way++)
            {
                if (Directed(place, way) is { } directed) yield return (place, directed);
            }
        }
    }

    int? Directed(int place, int way)
    {
        if (!_snaps[place].IsOnNetwork) return null;
        var directed = (_snaps[place].Segment * 2) + way;
        return _mode.IsOpen(directed) ? directed : null;
    }

    int LengthMm(int directed) => _mode.Network.LengthMm.Span[directed >> 1];

    int PartMm(int directed, int alongMm) => (directed & 1) == 0 ? alongMm : LengthMm(directed) - alongMm;

    /// <summary>From where a directed segment starts to a point of it that lies so far along its shape.</summary>
    int PartMs(int directed, int alongMm)
    {
        long length = LengthMm(directed);
        return length == 0 ? 0 : (int)(((2L * _mode.DirectedMs.Span[directed] * PartMm(directed, alongMm)) + length) / (2 * length));
    }

    int WalkMs(long mm) => (int)Math.Min(TravelGraph.Unreachable - 1, (long)Math.Round(mm * (MsPerHour / 1000) / (OffRoad.KilometresPerHour * 1000), MidpointRounding.AwayFromZero));

    static int Sum(int a, int b, int c) => (int)Math.Min(TravelGraph.Unreachable, (long)a + b + c);
}
