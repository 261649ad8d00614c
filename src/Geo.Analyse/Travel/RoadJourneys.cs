using System.Collections.Concurrent;
using Geo.Analyse.ServiceAreas;
using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Streets;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Travel;

/// <summary>Journeys over a street network: minutes by the mode's speeds, metres along the shortest way it may travel. Off-road legs are walked at both ends.</summary>
public sealed class RoadJourneys : IJourneys
{
    readonly LonLat[] _demand;
    readonly ConcurrentDictionary<(TravelMode, Impedance), Lazy<RoadMode>> _modes = new();

    /// <param name="options">Speeds, traffic and, where slopes count, heights.</param>
    public RoadJourneys(StreetNetwork network, ModeGraphOptions options, DemandPoints demand)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(demand);
        (Network, Options) = (network, options);
        _demand = new LonLat[demand.Count];
        for (var row = 0; row < _demand.Length; row++) _demand[row] = demand.Place(row);
    }

    /// <inheritdoc/>
    public TravelModel Model => TravelModel.Roads;

    public StreetNetwork Network { get; }

    public ModeGraphOptions Options { get; }

    /// <inheritdoc/>
    public bool Answers(JourneyKind kind) => true;

    /// <inheritdoc/>
    public NearestTwo Nearest(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, CancellationToken cancellation)
    {
        var mode = ModeOf(kind.Mode, kind.Unit);
        var found = RoadNearestTwo.Find(mode.Times, mode.Snap(places, cancellation), indices, mode.Demand, kind.Direction, mode.EndsOf(kind.Direction == TravelDirection.Away), cancellation);
        return new() { Unit = kind.Unit, First = found.First, FirstCost = found.FirstCost, Second = found.Second, SecondCost = found.SecondCost };
    }

    /// <inheritdoc/>
    public ITravelModel From(JourneyKind kind) => new RoadCosts(ModeOf(kind.Mode, kind.Unit), kind.Direction == TravelDirection.Away);

    /// <inheritdoc/>
    public PlaceWays Ways(JourneyKind kind, LonLat place, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.Count != places.Count) throw new ArgumentException($"{indices.Count} indices for {places.Count} places.", nameof(indices));
        return RoadWays.Find(ModeOf(kind.Mode, kind.Unit), kind.Direction, place, places, indices, inParts, cancellation);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Geometry> Drawn(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<long> limits, CancellationToken cancellation)
    {
        if (_demand.Length == 0) return [.. limits.Select(_ => GeometryFactory.Default.CreatePolygon())];
        var mode = ModeOf(kind.Mode, kind.Unit);
        var drawn = Isochrones.Draw(mode.Ground.Value, mode.Times, mode.Snap(places, cancellation), kind.Direction, [.. limits.Select(limit => (int)Math.Min(limit, PlainSearch.LongestMs))], cancellation);
        return [.. drawn.Select(one => one.Ground)];
    }

    internal RoadMode ModeOf(TravelMode mode, Impedance unit) => _modes.GetOrAdd((mode, unit), key => new(() => key.Item2 == Impedance.Milliseconds
        ? RoadMode.InTime(ModeGraph.Of(Network, key.Item1, Options), _demand, CancellationToken.None)
        : ModeOf(key.Item1, Impedance.Milliseconds).InLength())).Value;
}
