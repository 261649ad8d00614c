using System.Collections.Concurrent;
using Geo.Analyse.CostSurfaces;
using Geo.Analyse.WhatIf;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Places;
using Geo.Space.Rasters;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Travel;

/// <summary>Journeys over terrain: on foot to the road, along it as the mode travels it, and on foot again, in one surface of sixteen neighbours, slopes by Tobler. Minutes alone: a surface knows no lengths.</summary>
/// <remarks>A search's memory (24 bytes a cell) is let go after it; the surfaces of the modes (9 bytes a cell, heights shared) are kept.</remarks>
public sealed class TerrainJourneys : IJourneys
{
    readonly GroundDraft _ground;
    readonly Surface _heights;
    readonly ConcurrentDictionary<TravelMode, Lazy<TerrainMode>> _modes = new();

    /// <param name="ground">Bare.</param>
    /// <param name="heights">Metres, of any grid.</param>
    public TerrainJourneys(GroundDraft ground, Surface heights, TerrainLines lines, DemandPoints demand)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(heights);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(demand);
        (_ground, Lines) = (ground, lines);
        _heights = heights.Grid == ground.Grid ? heights : GridSampling.Between(heights, ground.Grid);
        var places = new LonLat[demand.Count];
        for (var row = 0; row < places.Length; row++) places[row] = demand.Place(row);
        Demand = places;
    }

    /// <inheritdoc/>
    public TravelModel Model => TravelModel.Terrain;

    public TerrainLines Lines { get; }

    public RasterGrid Grid => _ground.Grid;

    /// <summary>By row.</summary>
    public IReadOnlyList<LonLat> Demand { get; }

    /// <inheritdoc/>
    public bool Answers(JourneyKind kind) => kind.Unit == Impedance.Milliseconds && (kind.Mode == TravelMode.Walk || Lines.Roads is not null);

    /// <inheritdoc/>
    public NearestTwo Nearest(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.Count != places.Count) throw new ArgumentException($"{indices.Count} indices for {places.Count} places.", nameof(indices));
        var found = new TerrainTimes(Checked(kind).Surface, Options(kind)).Find(places, Demand, null, cancellation);
        return new()
        {
            Unit = Impedance.Milliseconds,
            First = Array.ConvertAll(found.First, facility => facility < 0 ? -1 : indices[facility]),
            FirstCost = found.FirstMs,
            Second = Array.ConvertAll(found.Second, facility => facility < 0 ? -1 : indices[facility]),
            SecondCost = found.SecondMs,
        };
    }

    /// <inheritdoc/>
    public ITravelModel From(JourneyKind kind) => new TerrainCosts(Checked(kind).Surface, Options(kind), Demand);

    /// <inheritdoc/>
    /// <remarks>The cells within each limit, along their sides: who stands in one is within it. Places on a barrier, counted by the nearest open cell, lie outside.</remarks>
    public IReadOnlyList<Geometry> Drawn(JourneyKind kind, IReadOnlyList<LonLat> places, IReadOnlyList<long> limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(limits);
        var surface = Checked(kind).Surface;
        if (limits.Count == 0) return [];
        var search = new CostSurface(surface, Options(kind));
        var longest = Math.Min(limits.Max(), (long)CostLabel.LongestLimit.TotalMilliseconds);
        search.Grow([.. new GroundPlaces(surface).Find(places).Where(cell => cell >= 0)], TimeSpan.FromMilliseconds(longest), cancellation);
        return [.. limits.Select(limit => CellOutlines.Of(Grid, Within(search, limit)))];
    }

    static bool[] Within(CostSurface search, long limit)
    {
        var within = new bool[search.Grid.Count];
        for (var cell = 0; cell < within.Length; cell++) within[cell] = search.Find(cell).Ms <= limit;
        return within;
    }

    /// <inheritdoc/>
    public PlaceWays Ways(JourneyKind kind, LonLat place, IReadOnlyList<LonLat> places, IReadOnlyList<int> indices, bool inParts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(indices);
        if (indices.Count != places.Count) throw new ArgumentException($"{indices.Count} indices for {places.Count} places.", nameof(indices));
        return TerrainWays.Find(Checked(kind), kind.Direction, place, places, indices, inParts, cancellation);
    }

    /// <summary>The ground as a mode travels it.</summary>
    public TerrainMode ModeOf(TravelMode mode) => _modes.GetOrAdd(mode, key => new(() => TerrainMode.Of(key, _ground, _heights, Lines))).Value;

    static CostSurfaceOptions Options(JourneyKind kind) => new() { Direction = kind.Direction };

    TerrainMode Checked(JourneyKind kind) => Answers(kind) ? ModeOf(kind.Mode) : throw new ArgumentException($"Terrain does not answer {kind}.", nameof(kind));
}
