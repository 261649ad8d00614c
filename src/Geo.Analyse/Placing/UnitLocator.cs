using Geo.Model.Areas;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Placing;

/// <summary>Finds the finest unit a place lies in. A place exactly on a shared border goes to the unit with the smaller id.</summary>
public sealed class UnitLocator
{
    readonly int _finestCount;
    readonly int[] _units;
    readonly PolygonIndex[] _polygons;
    readonly Envelope _box = new();
    readonly int _side;
    readonly int[] _firstOfCell;
    readonly int[] _candidates;

    public UnitLocator(UnitTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        _finestCount = tree.FinestCount;
        _units = [.. Enumerable.Range(0, tree.FinestCount).Where(unit => tree.Units[unit].Boundary is { IsEmpty: false })];
        _polygons = [.. _units.Select(unit => new PolygonIndex(tree.Units[unit].Boundary!))];
        foreach (var polygon in _polygons) _box.ExpandToInclude(polygon.Box);
        _side = Math.Clamp((int)(4 * Math.Sqrt(_units.Length)), 1, 256);
        _firstOfCell = new int[(_side * _side) + 1];
        _candidates = IntoCells();
    }

    /// <summary>Whether any finest unit has a boundary, so that "outside" means something.</summary>
    public bool HasBoundaries => _units.Length > 0;

    /// <summary>Index of the finest unit that holds the place, border included; −1 outside of all.</summary>
    public int Find(double longitude, double latitude)
    {
        if (!_box.Contains(longitude, latitude)) return -1;
        var cell = (RowOf(latitude) * _side) + ColumnOf(longitude);
        for (var i = _firstOfCell[cell]; i < _firstOfCell[cell + 1]; i++)
        {
            if (_polygons[_candidates[i]].Covers(longitude, latitude)) return _units[_candidates[i]];
        }

        return -1;
    }

    /// <summary>Whether the place lies in, or on the border of, any finest unit but this one.</summary>
    public bool IsInAnother(int unit, double longitude, double latitude)
    {
        if (!_box.Contains(longitude, latitude)) return false;
        var cell = (RowOf(latitude) * _side) + ColumnOf(longitude);
        for (var i = _firstOfCell[cell]; i < _firstOfCell[cell + 1]; i++)
        {
            if (_units[_candidates[i]] != unit && _polygons[_candidates[i]].Covers(longitude, latitude)) return true;
        }

        return false;
    }

    /// <summary>
    /// Index of the finest unit nearest to a place outside of all, ties to the smaller id; −1 where no unit has a boundary, except that a
    /// single unit without one takes everything.
    /// </summary>
    /// <remarks>Degrees of longitude are shrunk by the cosine of the place's latitude: good to a few parts in a thousand at 20 km, enough to choose a neighbour.</remarks>
    public int Nearest(double longitude, double latitude)
    {
        if (_units.Length == 0) return _finestCount == 1 ? 0 : -1;
        if (_units.Length == 1) return _units[0];
        var cosine = Math.Cos(latitude * Math.PI / 180);
        var (nearest, best) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _units.Length; i++)
        {
            if (SquaredDistance(_polygons[i].Box, longitude, latitude, cosine) >= best) continue;
            var distance = _polygons[i].SquaredDistance(longitude, latitude, cosine);
            if (distance < best) (nearest, best) = (_units[i], distance);
        }

        return nearest;
    }

    static double SquaredDistance(Envelope box, double x, double y, double cosine)
    {
        var awayX = Math.Max(0, Math.Max(box.MinX - x, x - box.MaxX)) * cosine;
        var awayY = Math.Max(0, Math.Max(box.MinY - y, y - box.MaxY));
        return (awayX * awayX) + (awayY * awayY);
    }

    int ColumnOf(double longitude) => Slot(longitude, _box.MinX, _box.Width);

    int RowOf(double latitude) => Slot(latitude, _box.MinY, _box.Height);

    int Slot(double value, double start, double length) => length > 0 ? Math.Clamp((int)((value - start) / length * _side), 0, _side - 1) : 0;

    int[] IntoCells()
    {
        ForEachCell((cell, _) => _firstOfCell[cell + 1]++);
        for (var cell = 1; cell < _firstOfCell.Length; cell++) _firstOfCell[cell] += _firstOfCell[cell - 1];
        var next = _firstOfCell.AsSpan(0, _firstOfCell.Length - 1).ToArray();
        var candidates = new int[_firstOfCell[^1]];
        ForEachCell((cell, polygon) => candidates[next[cell]++] = polygon); // ascending by unit in each cell
        return candidates;
    }

    void ForEachCell(Action<int, int> visit)
    {
        for (var i = 0; i < _polygons.Length; i++)
        {
            var box = _polygons[i].Box;
            for (var row = RowOf(box.MinY); row <= RowOf(box.MaxY); row++)
            {
                for (var column = ColumnOf(box.MinX); column <= ColumnOf(box.MaxX); column++) visit((row * _side) + column, i);
            }
        }
    }
}
