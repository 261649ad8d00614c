using System.Collections.Concurrent;
using Geo.Model.Streets;

namespace Geo.Analyse.ShortestPaths;

/// <summary>
/// Every question about times on one graph, answered by whichever search is quickest; the answers do not depend on which one that is, nor on other places asked for. For any number of threads;
/// the memory of searches is kept and used again.
/// </summary>
/// <remarks>Times run from the places to the vertices. For times to the places ask <see cref="Reverse"/>.</remarks>
public sealed class TravelTimes
{
    // Nanoseconds on the town of 264,196 vertices, November 2026: a vertex settled by plain search, and a vertex of the graph passed by a sweep within 30 minutes. Only their ratio matters.
    const long PlainCost = 160, SweepCost = 24;

    readonly ReadOnlyMemory<int>? _arcOf;
    readonly Lazy<PackedGraph> _packed;
    readonly Lazy<TravelTimes> _reversed;
    readonly ConcurrentBag<PlainSearch> _plain = [];
    readonly ConcurrentBag<PlainSearch> _plainWays = [];
    readonly ConcurrentBag<NearestSweep> _nearest = [];
    readonly ConcurrentBag<BoundedSweep> _bounded = [];
    readonly ConcurrentBag<MatrixSweep> _matrices = [];
    readonly ConcurrentBag<WaySearch> _ways = [];

    /// <param name="hierarchy">Of this graph; null searches plainly.</param>
    /// <exception cref="ArgumentException">The hierarchy is of another graph.</exception>
    public TravelTimes(TravelGraph graph, TravelHierarchy? hierarchy = null)
        : this(graph, hierarchy, null, null)
    {
    }

    TravelTimes(TravelGraph graph, TravelHierarchy? hierarchy, ReadOnlyMemory<int>? arcOf, TravelTimes? forward)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (hierarchy is not null && (hierarchy.VertexCount != graph.VertexCount || hierarchy.ArcCount != graph.ArcCount))
        {
            throw new ArgumentException($"A hierarchy of {hierarchy.VertexCount} vertices and {hierarchy.ArcCount} arcs, a graph of {graph.VertexCount} and {graph.ArcCount}.", nameof(hierarchy));
        }

        (Graph, Hierarchy, _arcOf) = (graph, hierarchy, arcOf);
        _packed = new(() => new(graph));
        _reversed = new(() => forward ?? Turned());
    }

    public TravelGraph Graph { get; }

    /// <summary>Null where searches are plain.</summary>
    public TravelHierarchy? Hierarchy { get; }

    /// <summary>The same questions with every arc turned round: times from a place there are times to it here. Arcs of ways keep the numbers of this graph, and are told in reverse.</summary>
    public TravelTimes Reverse() => _reversed.Value;

    /// <summary>The nearest of the places for every vertex; of places equally far the smaller index.</summary>
    /// <inheritdoc cref="NearestSweep.Run"/>
    public void Nearest(ReadOnlySpan<PlaceEnd> starts, int cutoffMs, Span<int> ms, Span<int> place, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Hierarchy is not null)
        {
            var sweep = Taken(_nearest, () => new(Hierarchy));
            sweep.Run(starts, cutoffMs, ms, place);
            _nearest.Add(sweep);
            return;
        }

        var search = Taken(_plain, () => new(_packed.Value));
        search.Run(starts, cutoffMs, cancellation);
        search.CopyTo(ms, place);
        _plain.Add(search);
    }

    /// <summary>The nearest few of the places for every vertex.</summary>
    /// <inheritdoc cref="NearestPlaces.Find"/>
    public void NearestFew(ReadOnlySpan<PlaceEnd> starts, int most, int cutoffMs, Span<int> ms, Span<int> place, CancellationToken cancellation = default)
    {
        if (Hierarchy is not null) FewSweep.Find(Hierarchy, starts, most, cutoffMs, ms, place, cancellation);
        else NearestPlaces.Find(_packed.Value, starts, most, cutoffMs, ms, place, cancellation);
    }

    /// <summary>The nearest few of the places for every destination.</summary>
    /// <param name="ms">Receives milliseconds, shape [destination × <paramref name="most"/>], the nearest first; <see cref="TravelGraph.Unreachable"/> where there are fewer.</param>
    /// <inheritdoc cref="NearestArrivals.Find"/>
    public void NearestAt(
        ReadOnlySpan<PlaceEnd> starts, ReadOnlySpan<PlaceEnd> arrivals, int most, int cutoffMs, Span<int> ms, Span<int> place, CancellationToken cancellation = default)
    {
        var entries = checked(Graph.VertexCount * most);
        var (vertexMs, vertexPlace) = (new int[entries], new int[entries]);
        if (most == 1) Nearest(starts, cutoffMs, vertexMs, vertexPlace, cancellation);
        else NearestFew(starts, most, cutoffMs, vertexMs, vertexPlace, cancellation);
        NearestArrivals.Find(most, vertexMs, vertexPlace, arrivals, cutoffMs, ms, place);
    }

    /// <summary>What each of the places reaches within a cutoff. The first is searched plainly; how far it comes decides how the others are.</summary>
    /// <inheritdoc cref="BoundedSweep.Run"/>
    public void Within(ReadOnlySpan<PlaceEnd> ends, int count, int cutoffMs, ReachedVertices reached, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(reached);
        if (count == 0) return;
        var byPlace = ends.ToArray();
        Array.Sort(Array.ConvertAll(byPlace, end => end.Place), byPlace);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(byPlace.Length == 0 ? -1 : byPlace[^1].Place, count, nameof(ends));
        var search = Taken(_plain, () => new(_packed.Value));
        var list = new ReachedList();
        var settled = WithinPlainly(search, list, byPlace, 0, cutoffMs, reached, cancellation);
        var groups = (count - 1 + LaneRows.Lanes - 1) / LaneRows.Lanes;
        if (Hierarchy is not null && PlainCost * settled * (count - 1) > SweepCost * groups * Graph.VertexCount)
        {
            var rest = Array.ConvertAll(Array.FindAll(byPlace, end => end.Place > 0), end => end with { Place = end.Place - 1 });
            var sweep = Taken(_bounded, () => new(Hierarchy));
            sweep.Run(rest, count - 1, cutoffMs, (place, vertices, ms) => reached(place + 1, vertices, ms), cancellation);
            _bounded.Add(sweep);
        }
        else
        {
            for (var place = 1; place < count; place++) WithinPlainly(search, list, byPlace, place, cutoffMs, reached, cancellation);
        }

        _plain.Add(search);
    }

    /// <summary>Times from every origin to every destination.</summary>
    /// <param name="ms">Receives travel times, shape [origin × destination], row-major, milliseconds; <see cref="TravelGraph.Unreachable"/> where no way leads.</param>
    /// <exception cref="ArgumentException">The result's length does not match the shape, or an end names no vertex or place.</exception>
    public void Matrix(
        ReadOnlySpan<PlaceEnd> origins, int originCount, ReadOnlySpan<PlaceEnd> destinations, int destinationCount, Span<int> ms, CancellationToken cancellation = default)
    {
        if (Hierarchy is not null)
        {
            var sweep = Taken(_matrices, () => new(Hierarchy));
            sweep.Fill(new(Hierarchy, destinations, destinationCount), origins, originCount, ms, cancellation);
            _matrices.Add(sweep);
            return;
        }

        var search = Taken(_plain, () => new(_packed.Value));
        PlainMatrix.Fill(search, origins, originCount, destinations, destinationCount, ms, cancellation);
        _plain.Add(search);
    }

    /// <summary>A quickest way between two places; null where none leads. Times do not depend on the search, but of ways equally quick it may be either.</summary>
    public TravelWay? Way(ReadOnlySpan<PlaceEnd> starts, ReadOnlySpan<PlaceEnd> arrivals, CancellationToken cancellation = default)
    {
        if (Hierarchy is not null)
        {
            var search = Taken(_ways, () => new(Hierarchy));
            var way = search.Find(starts, arrivals, cancellation);
            _ways.Add(search);
            return way;
        }

        var plain = Taken(_plainWays, () => new(_packed.Value, keepsWays: true));
        var found = PlainWay.Find(plain, starts, arrivals, cancellation);
        _plainWays.Add(plain);
        return _arcOf is { } arcOf && found is not null ? found with { Arcs = [.. found.Arcs.Select(arc => arcOf.Span[arc])] } : found;
    }

    static int WithinPlainly(PlainSearch search, ReachedList list, PlaceEnd[] byPlace, int place, int cutoffMs, ReachedVertices reached, CancellationToken cancellation)
    {
        search.Run(PlaceEnds.Of(byPlace, place), cutoffMs, cancellation);
        list.Clear();
        foreach (var vertex in search.Reached()) list.Add(vertex, (uint)search.MsTo(vertex));
        reached(place, list.Vertices, list.Ms);
        return list.Vertices.Length;
    }

    TravelTimes Turned()
    {
        var turned = Graph.Reverse();
        return new(turned.Graph, Hierarchy?.Reverse(), turned.ArcOf, this);
    }

    static T Taken<T>(ConcurrentBag<T> kept, Func<T> make) => kept.TryTake(out var search) ? search : make();
}
