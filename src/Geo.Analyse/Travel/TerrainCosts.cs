using System.Collections.Concurrent;
using Geo.Analyse.CostSurfaces;
using Geo.Analyse.WhatIf;
using Geo.Model.Surfaces;
using Geo.Space.Places;

namespace Geo.Analyse.Travel;

/// <summary>Costs over terrain between one place and the demand points: one search from the place, bounded by the largest limit.</summary>
sealed class TerrainCosts : ITravelModel
{
    readonly FrictionSurface _ground;
    readonly CostSurfaceOptions _options;
    readonly GroundPlaces _places;
    readonly long[] _cells;
    readonly ulong[]? _ceilings;
    readonly ConcurrentBag<CostSurface> _searches = [];

    public TerrainCosts(FrictionSurface ground, CostSurfaceOptions options, IReadOnlyList<LonLat> demand)
    {
        (_ground, _options, _places) = (ground, options, new(ground));
        _cells = _places.Find(demand);
    }

    TerrainCosts(TerrainCosts all, ulong[] ceilings) => (_ground, _options, _places, _cells, _ceilings) = (all._ground, all._options, all._places, all._cells, ceilings);

    /// <inheritdoc/>
    /// <remarks>A search ends where one of the others is nearer: for the demo county's 232 places that is a tenth of the ground. Costs are whole numbers, so that no way is lost.</remarks>
    public ITravelModel NearerThan(IReadOnlyList<LonLat> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        long[] seats = [.. _places.Find(others).Where(cell => cell >= 0)];
        if (seats.Length == 0) return this;
        var search = new CostSurface(_ground, _options);
        search.Grow(seats);
        return new TerrainCosts(this, search.Ceilings());
    }

    /// <inheritdoc/>
    public void List(LonLat place, ReadOnlySpan<int> rows, ReadOnlySpan<long> limits, Reached found)
    {
        ArgumentNullException.ThrowIfNull(found);
        found.Clear();
        var seat = _places.Find(place);
        if (rows.IsEmpty || seat < 0) return;
        var furthest = 0L;
        foreach (var limit in limits) furthest = Math.Max(furthest, limit);
        if (!_searches.TryTake(out var search)) search = new(_ground, _options, _ceilings);
        search.Grow([seat], TimeSpan.FromMilliseconds(Math.Min(furthest, (long)CostLabel.LongestLimit.TotalMilliseconds)));
        for (var at = 0; at < rows.Length; at++)
        {
            var cell = _cells[rows[at]];
            if (cell < 0) continue;
            var ms = search.Find(cell).Ms;
            if (ms != TerrainTimes.None && ms <= limits[at]) found.Add(at, ms);
        }

        _searches.Add(search);
    }
}
