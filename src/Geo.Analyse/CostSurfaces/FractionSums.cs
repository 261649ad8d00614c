using Geo.Model.Surfaces;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>What fraction rasters add up to, cell by cell.</summary>
sealed class FractionSums(RasterGrid grid)
{
    readonly float[] _seconds = new float[grid.Count];
    readonly float[] _open = new float[grid.Count];
    readonly float[] _closed = new float[grid.Count];
    readonly float[] _climbing = new float[grid.Count];

    public RasterGrid Grid => grid;

    /// <exception cref="ArgumentException">Another grid.</exception>
    public void Add(GroundSpeed speed, Surface fraction)
    {
        if (fraction.Grid != grid) throw new ArgumentException($"The raster of {speed.Label} lies on another grid.", nameof(fraction));
        var pace = speed.SecondsPerMetre;
        for (var cell = 0; cell < _seconds.Length; cell++)
        {
            var share = fraction.Values[cell];
            if (!(share > 0)) continue;
            if (float.IsNaN(pace))
            {
                _closed[cell] += share;
                continue;
            }

            _seconds[cell] += share * pace;
            _open[cell] += share;
            if (speed.Climbs) _climbing[cell] += share;
        }
    }

    public float[] Paces()
    {
        var paces = new float[_seconds.Length];
        for (var cell = 0; cell < paces.Length; cell++) paces[cell] = _open[cell] > 0 && _closed[cell] <= _open[cell] ? _seconds[cell] / _open[cell] : float.NaN;
        return paces;
    }

    public bool[] Climbs()
    {
        var climbs = new bool[_seconds.Length];
        for (var cell = 0; cell < climbs.Length; cell++) climbs[cell] = 2 * _climbing[cell] >= _open[cell];
        return climbs;
    }
}
