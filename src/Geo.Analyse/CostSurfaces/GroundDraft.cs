using Geo.Model.Surfaces;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>A friction surface in the making: ground first, then roads, rivers, bridges, then heights.</summary>
/// <remarks>
/// Roads: a cell that a road touches is as fast as the faster of road and ground; people step on and off anywhere, half of such a step at the pace of each side. Rivers: cells a
/// river touches are barriers, connected by their sides so that nobody slips through a corner. Where bridges are given, they alone open a river, to what the cell was before; where none are, roads cross.
/// </remarks>
public sealed class GroundDraft
{
    readonly float[] _paces;
    readonly bool[] _climbs;
    readonly bool[] _roads;
    readonly LineCells _cells;

    GroundDraft(RasterGrid grid, float[] paces, bool[] climbs)
    {
        (Grid, _paces, _climbs) = (grid, paces, climbs);
        _roads = new bool[paces.Length];
        _cells = new(grid);
    }

    public RasterGrid Grid { get; }

    /// <summary>Whether a road touches a cell, [cells].</summary>
    public ReadOnlyMemory<bool> OnRoad => _roads;

    /// <summary>Seconds per metre as a raster states them; slope changes all of them.</summary>
    public static GroundDraft OfFriction(Surface friction)
    {
        ArgumentNullException.ThrowIfNull(friction);
        var climbs = new bool[friction.Values.Length];
        Array.Fill(climbs, true);
        return new(friction.Grid, friction.Values.ToArray(), climbs);
    }

    /// <summary>Every cell that has a height as fast as the others; those without one are barriers.</summary>
    public static GroundDraft OfHeights(Surface heights, GroundSpeed speed)
    {
        ArgumentNullException.ThrowIfNull(heights);
        ArgumentNullException.ThrowIfNull(speed);
        var (paces, climbs) = (new float[heights.Values.Length], new bool[heights.Values.Length]);
        for (var cell = 0; cell < paces.Length; cell++) paces[cell] = float.IsNaN(heights.Values[cell]) ? float.NaN : speed.SecondsPerMetre;
        Array.Fill(climbs, speed.Climbs);
        return new(heights.Grid, paces, climbs);
    }

    /// <summary>Each cell as fast as its class. Cells without a class are barriers.</summary>
    /// <param name="unknown">Receives classes that the table does not have, with the cells of each.</param>
    public static GroundDraft OfClasses(Surface classes, IReadOnlyList<GroundSpeed> speeds, out IReadOnlyDictionary<string, long> unknown)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(speeds);
        var bySign = speeds.ToDictionary(speed => speed.Class, StringComparer.OrdinalIgnoreCase);
        var (byValue, missing) = (new Dictionary<float, GroundSpeed?>(), new SortedDictionary<string, long>(StringComparer.Ordinal));
        var (paces, climbs) = (new float[classes.Values.Length], new bool[classes.Values.Length]);
        for (var cell = 0; cell < paces.Length; cell++)
        {
            var value = classes.Values[cell];
            paces[cell] = float.NaN;
            if (float.IsNaN(value)) continue;
            if (!byValue.TryGetValue(value, out var speed)) byValue[value] = speed = bySign.GetValueOrDefault(FormattableString.Invariant($"{value}"));
            if (speed is null)
            {
                var name = FormattableString.Invariant($"{value}");
                missing[name] = missing.GetValueOrDefault(name) + 1;
                continue;
            }

            (paces[cell], climbs[cell]) = (speed.SecondsPerMetre, speed.Climbs);
        }

        unknown = missing;
        return new(classes.Grid, paces, climbs);
    }

    /// <summary>
    /// Each cell as fast as the mean of its classes: of seconds per metre, by their fractions, over those that can be passed. A cell of which more than half can't be passed is a barrier, as
    /// is one without fractions. Slope changes it where most of what can be passed is walked or cycled.
    /// </summary>
    /// <param name="fractions">For each class a raster on the same grid of its share, in whatever unit; not-a-number is none. Enumerated once, so that one raster is in memory at a time.</param>
    /// <exception cref="ArgumentException">There is none, or grids differ.</exception>
    public static GroundDraft OfFractions(IEnumerable<(GroundSpeed Speed, Surface Fraction)> fractions)
    {
        ArgumentNullException.ThrowIfNull(fractions);
        FractionSums? sums = null;
        foreach (var (speed, fraction) in fractions)
        {
            sums ??= new(fraction.Grid);
            sums.Add(speed, fraction);
        }

        if (sums is null) throw new ArgumentException("No fractions.", nameof(fractions));
        return new(sums.Grid, sums.Paces(), sums.Climbs());
    }

    /// <summary>Another draft of the same ground, as it stands now.</summary>
    public GroundDraft Copy()
    {
        var copy = new GroundDraft(Grid, [.. _paces], [.. _climbs]);
        _roads.CopyTo(copy._roads, 0);
        return copy;
    }

    /// <summary>Whether any of the lines touches a cell.</summary>
    public bool Touches(IEnumerable<GroundLine> lines) => lines.Any(line => _cells.Of(line.Places).Any());

    /// <summary>Makes every cell that a road touches as fast as the road, where that is faster.</summary>
    /// <returns>Cells that no road touched before.</returns>
    /// <exception cref="ArgumentException">A road has no speed.</exception>
    public int BurnRoads(IEnumerable<GroundLine> roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        var touched = 0;
        foreach (var road in roads)
        {
            var speed = road.Speed ?? throw new ArgumentException("A road without a speed.", nameof(roads));
            if (float.IsNaN(speed.SecondsPerMetre)) continue;
            foreach (var cell in _cells.Of(road.Places))
            {
                if (!_roads[cell]) touched++;
                _roads[cell] = true;
                if (speed.SecondsPerMetre < _paces[cell] || float.IsNaN(_paces[cell])) (_paces[cell], _climbs[cell]) = (speed.SecondsPerMetre, speed.Climbs);
            }
        }

        return touched;
    }

    /// <summary>Makes barriers of the cells that rivers touch, but where they are crossed.</summary>
    /// <param name="bridges">Null: every road crosses.</param>
    /// <returns>Cells that became barriers, and cells that stay open because something crosses there.</returns>
    public (int Blocked, int Crossed) Block(IEnumerable<GroundLine> rivers, IEnumerable<GroundLine>? bridges)
    {
        ArgumentNullException.ThrowIfNull(rivers);
        var open = _roads;
        if (bridges is not null)
        {
            open = new bool[_paces.Length];
            foreach (var bridge in bridges)
            {
                foreach (var cell in _cells.Of(bridge.Places)) open[cell] = true;
            }
        }

        var (river, blocked, crossed) = (new bool[_paces.Length], 0, 0);
        foreach (var line in rivers)
        {
            foreach (var cell in _cells.Of(line.Places))
            {
                if (river[cell] || float.IsNaN(_paces[cell])) continue;
                river[cell] = true;
                if (open[cell]) crossed++;
                else (_paces[cell], blocked) = (float.NaN, blocked + 1);
            }
        }

        return (blocked, crossed);
    }

    /// <summary>Cells that can be entered, and of these such that slope changes.</summary>
    public (long Open, long Climbing) Count()
    {
        var (open, climbing) = (0L, 0L);
        for (var cell = 0; cell < _paces.Length; cell++)
        {
            if (float.IsNaN(_paces[cell])) continue;
            open++;
            if (_climbs[cell]) climbing++;
        }

        return (open, climbing);
    }

    /// <summary>The surface, with heights sampled at the centres of its cells where they are given. The draft is done with: its columns are the surface's.</summary>
    /// <param name="heights">Of any grid; between its centres by bilinear interpolation, on the same grid as they are.</param>
    /// <param name="without">Receives how many cells that slope would change have no height.</param>
    public FrictionSurface Finish(Surface? heights, out long without)
    {
        without = 0;
        var friction = new Surface(Grid, _paces);
        if (heights is null) return new(friction);
        var sampled = heights.Grid == Grid ? heights : GridSampling.Between(heights, Grid);
        for (var cell = 0; cell < _paces.Length; cell++)
        {
            if (!float.IsNaN(_paces[cell]) && _climbs[cell] && float.IsNaN(sampled.Values[cell])) without++;
        }

        return new(friction, sampled, _climbs);
    }
}
