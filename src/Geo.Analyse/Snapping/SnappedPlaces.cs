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

    SnappedPlaces(ModeGraph mode, LonLat[] places, Snap[] snaps, Speed offRoad) => (_mode, _places, _snaps, OffRoad) = (mode, places, snaps, offRoad);

    public int Count => _snaps.Length;

    /// <summary>On foot between a place and its street.</summary>
    public Speed OffRoad { get; }

    public Snap this[int place] => _snaps[place];

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

    /// <summary>How long the way on foot between a place and its street takes, milliseconds.</summary>
    public int OffRoadMs(int place) => WalkMs(_snaps[place].OffRoadMm);

    /// <summary>Ways by which journeys leave the places: to the junctions at the ends of their segments, off-road leg included. Places off the network have none.</summary>
    public PlaceEnd[] Starts()
    {
        var ends = new List<PlaceEnd>(_snaps.Length * 2);
        for (var place = 0; place < _snaps.Length; place++)
        {
            for (var way = 0; way < 2; way++)
            {
                if (Directed(place, way) is { } directed) Add(ends, place, _mode.HeadOf(directed), RestMs(place, directed));
            }
        }

        return [.. ends];
    }

    /// <summary>Ways by which journeys come to the places, off-road leg included.</summary>
    public PlaceEnd[] Arrivals()
    {
        var ends = new List<PlaceEnd>(_snaps.Length * 2);
        for (var place = 0; place < _snaps.Length; place++)
        {
            for (var way = 0; way < 2; way++)
            {
                if (Directed(place, way) is { } directed) _mode.TailsOf(directed, tail => Add(ends, place, tail, UntilMs(place, directed)));
            }
        }

        return [.. ends];
    }

    /// <summary>
    /// The journey between two places that passes no junction: along the segment both lie on, or on foot straight across where they are no further apart than either is from its street.
    /// <see cref="TravelGraph.Unreachable"/> where there is none.
    /// </summary>
    /// <param name="from">A place of these.</param>
    /// <param name="others">Places tied to the same mode's streets.</param>
    /// <param name="to">A place of <paramref name="others"/>.</param>
    public int BesideMs(int from, SnappedPlaces others, int to)
    {
        ArgumentNullException.ThrowIfNull(others);
        var (start, end) = (_snaps[from], others._snaps[to]);
        if (start.IsOnNetwork && end.IsOnNetwork && start.Segment != end.Segment && Math.Min(start.OffRoadMm, end.OffRoadMm) == 0) return TravelGraph.Unreachable;
        return Math.Min(AlongMs(from, others, to), AcrossMs(from, others, to));
    }

    int AlongMs(int from, SnappedPlaces others, int to)
    {
        var (start, end) = (_snaps[from], others._snaps[to]);
        if (!start.IsOnNetwork || start.Segment != end.Segment) return TravelGraph.Unreachable;
        var directed = StreetNetwork.Directed(start.Segment, end.AlongMm < start.AlongMm);
        if (start.AlongMm == end.AlongMm) return OffRoadMs(from) + others.OffRoadMs(to);
        if (!_mode.IsOpen(directed)) return TravelGraph.Unreachable;
        return Sum(OffRoadMs(from), PartMs(directed, end.AlongMm) - PartMs(directed, start.AlongMm), others.OffRoadMs(to));
    }

    int AcrossMs(int from, SnappedPlaces others, int to)
    {
        var (start, end) = (_snaps[from], others._snaps[to]);
        if (!start.IsOnNetwork || !end.IsOnNetwork) return TravelGraph.Unreachable;
        var mm = Geodesic.DistanceMm(_places[from], others._places[to]);
        return mm <= Math.Min(start.OffRoadMm, end.OffRoadMm) ? WalkMs(mm) : TravelGraph.Unreachable;
    }

    int? Directed(int place, int way)
    {
        if (!_snaps[place].IsOnNetwork) return null;
        var directed = (_snaps[place].Segment * 2) + way;
        return _mode.IsOpen(directed) ? directed : null;
    }

    static void Add(List<PlaceEnd> ends, int place, int vertex, int ms)
    {
        if (ms < TravelGraph.Unreachable) ends.Add(new(place, vertex, ms));
    }

    int RestMs(int place, int directed) => Sum(OffRoadMs(place), _mode.DirectedMs.Span[directed] - PartMs(directed, _snaps[place].AlongMm), 0);

    int UntilMs(int place, int directed) => Sum(OffRoadMs(place), PartMs(directed, _snaps[place].AlongMm), 0);

    /// <summary>From where a directed segment starts to a point of it that lies so far along its shape.</summary>
    int PartMs(int directed, int alongMm)
    {
        long length = _mode.Network.LengthMm.Span[directed >> 1];
        long ms = _mode.DirectedMs.Span[directed];
        if (length == 0) return 0;
        var travelled = (directed & 1) == 0 ? alongMm : length - alongMm;
        return (int)(((2 * ms * travelled) + length) / (2 * length));
    }

    int WalkMs(long mm) => (int)Math.Min(TravelGraph.Unreachable - 1, (long)Math.Round(mm * (MsPerHour / 1000) / (OffRoad.KilometresPerHour * 1000), MidpointRounding.AwayFromZero));

    static int Sum(int a, int b, int c) => (int)Math.Min(TravelGraph.Unreachable, (long)a + b + c);
}
