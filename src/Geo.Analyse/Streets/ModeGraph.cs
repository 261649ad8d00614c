using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Units;

namespace Geo.Analyse.Streets;

/// <summary>A network as one mode travels it: the graph that searches know, and the way back from its arcs to the streets.</summary>
/// <remarks>
/// A junction is one vertex. Where a turn restriction binds the mode, a second one stands beside it for travellers who come by the segments that the restriction begins with; nobody else is kept apart. A barrier the mode
/// can't pass is one vertex for each segment that ends there.
/// </remarks>
public sealed class ModeGraph
{
    static readonly Speed s_millimetreInMillisecond = new(3.6m);

    readonly int[] _ends;
    readonly int[] _headOf;
    readonly Dictionary<int, int[]> _moreTails;

    ModeGraph(StreetNetwork network, TravelMode mode, ModeGraphOptions options, int[] directedMs, ModeGraphDraft draft)
    {
        (Network, Mode, Options, DirectedMs) = (network, mode, options, directedMs);
        (Graph, ArcDirected, VertexOf, Splits) = (draft.Graph, draft.ArcDirected, draft.VertexOf, draft.Splits);
        (_ends, _headOf, _moreTails) = (draft.Ends, draft.HeadOf, draft.MoreTails);
    }

    public StreetNetwork Network { get; }

    public TravelMode Mode { get; }

    public ModeGraphOptions Options { get; }

    public ModeSettings Settings => Options.Speeds.Modes[(int)Mode];

    public TravelGraph Graph { get; }

    /// <summary>[arcs], the directed segment that an arc is.</summary>
    public ReadOnlyMemory<int> ArcDirected { get; }

    /// <summary>[vertices of the graph], the vertex of the network where it stands.</summary>
    public ReadOnlyMemory<int> VertexOf { get; }

    /// <summary>[2 × segments], by directed segment: whole milliseconds; −1 where the mode may not travel.</summary>
    public ReadOnlyMemory<int> DirectedMs { get; }

    /// <summary>Vertices that stand beside a junction because of turn restrictions.</summary>
    public int Splits { get; }

    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static ModeGraph Of(StreetNetwork network, TravelMode mode, ModeGraphOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        var ms = SegmentTimes.Of(network, mode, options, cancellation);
        return new(network, mode, options, ms, new ModeGraphDraft(network, mode, ms));
    }

    /// <summary>The same streets with lengths in place of times: a millisecond stands for a millimetre, on the streets and on foot beside them.</summary>
    /// <remarks>A way of 2,147 km or more counts as none.</remarks>
    public ModeGraph ByLength()
    {
        var mm = new int[DirectedMs.Length];
        for (var directed = 0; directed < mm.Length; directed++) mm[directed] = IsOpen(directed) ? Math.Max(1, Network.LengthMm.Span[directed >> 1]) : SegmentTimes.Closed;
        return new(Network, Mode, Options with { Speeds = Options.Speeds.With(Settings with { OffRoad = s_millimetreInMillisecond }) }, mm, new ModeGraphDraft(Network, Mode, mm));
    }

    /// <summary>Whether the mode may travel a segment in a direction.</summary>
    public bool IsOpen(int directed) => DirectedMs.Span[directed] >= 0;

    /// <summary>The vertex where someone comes to a junction who set out on a directed segment; −1 where the mode may not travel.</summary>
    public int HeadOf(int directed) => _headOf[directed];

    /// <summary>The vertex that a directed segment leaves, and those beside it that may go on by it too, are handed to <paramref name="take"/>, which learns of nothing where the mode may not travel.</summary>
    public void TailsOf(int directed, Action<int> take)
    {
        if (!IsOpen(directed)) return;
        take(_ends[directed]);
        foreach (var tail in _moreTails.GetValueOrDefault(directed, [])) take(tail);
    }
}
