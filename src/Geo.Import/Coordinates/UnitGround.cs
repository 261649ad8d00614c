using Geo.Model.Areas;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Geo.Import.Coordinates;

/// <summary>The ground of a study's units: what lies in which, borders included, and how far away the rest is. Not for several threads at once.</summary>
sealed class UnitGround
{
    readonly UnitTree _tree;
    readonly IndexedPointInAreaLocator?[] _locators;
    readonly STRtree<int> _finest = new();
    readonly Dictionary<int, LineString[]> _borders = [];

    public UnitGround(UnitTree tree)
    {
        _tree = tree;
        _locators = new IndexedPointInAreaLocator?[tree.Units.Count];
        for (var unit = 0; unit < tree.FinestCount; unit++)
        {
            if (tree.Units[unit].Boundary is not { IsEmpty: false } boundary) continue;
            _finest.Insert(boundary.EnvelopeInternal, unit);
            Box.ExpandToInclude(boundary.EnvelopeInternal);
        }
    }

    /// <summary>Around all finest units, WGS 84 degrees.</summary>
    public Envelope Box { get; } = new();

    public bool HasBoundaries => !Box.IsNull;

    /// <summary>Whether it can be asked if something lies in a unit: it has a boundary, or units below it have.</summary>
    public bool IsKnown(int unit) => unit >= 0 && (_tree.Units[_tree.PlaceableOf(unit)].Boundary is { IsEmpty: false } || FinestBelow(_tree.PlaceableOf(unit)).Any());

    /// <summary>A finest unit that holds the place; −1 outside of all, and for not-a-number.</summary>
    public int Find(double longitude, double latitude)
    {
        if (!Box.Contains(longitude, latitude)) return -1;
        Coordinate place = new(longitude, latitude);
        var found = -1;
        foreach (var unit in _finest.Query(new Envelope(place)))
        {
            if ((found < 0 || unit < found) && Covers(unit, place)) found = unit;
        }

        return found;
    }

    /// <summary>Whether a unit, of whatever level, holds the place.</summary>
    public bool IsIn(int unit, double longitude, double latitude)
    {
        if (double.IsNaN(longitude)) return false;
        unit = _tree.PlaceableOf(unit); // of a unit within, only what is around it has ground
        if (_tree.Units[unit].Boundary is { IsEmpty: false }) return Covers(unit, new(longitude, latitude));
        var finest = Find(longitude, latitude);
        return finest >= 0 && _tree.SelfAndAncestors(finest).Contains(unit);
    }

    /// <summary>Metres from a place outside to the border of a unit; −1: of the nearest unit.</summary>
    public double MetresTo(int unit, double longitude, double latitude)
    {
        var cosine = Math.Cos(latitude * (Math.PI / 180));
        var (best, nearX, nearY) = (double.PositiveInfinity, 0.0, 0.0);
        foreach (var one in unit < 0 ? Enumerable.Range(0, _tree.FinestCount) : WithBoundary(_tree.PlaceableOf(unit)))
        {
            foreach (var ring in Borders(one))
            {
                if (SquaredToBox(ring.EnvelopeInternal, longitude, latitude, cosine) >= best) continue;
                var line = ring.CoordinateSequence;
                for (var at = 1; at < line.Count; at++)
                {
                    var (x, y) = Nearest(line.GetX(at - 1), line.GetY(at - 1), line.GetX(at), line.GetY(at), longitude, latitude, cosine);
                    var (awayX, awayY) = ((x - longitude) * cosine, y - latitude);
                    var squared = (awayX * awayX) + (awayY * awayY);
                    if (squared < best) (best, nearX, nearY) = (squared, x, y);
                }
            }
        }

        return double.IsInfinity(best) ? double.NaN : Geodesic.InverseMetres(new LonLat(longitude, latitude), new LonLat(nearX, nearY));
    }

    bool Covers(int unit, Coordinate place)
    {
        var boundary = _tree.Units[unit].Boundary!;
        if (!boundary.EnvelopeInternal.Contains(place)) return false;
        var locator = _locators[unit] ??= new(boundary);
        return locator.Locate(place) != Location.Exterior;
    }

    IEnumerable<int> WithBoundary(int unit) => _tree.Units[unit].Boundary is { IsEmpty: false } ? [unit] : FinestBelow(unit);

    IEnumerable<int> FinestBelow(int unit) => Enumerable.Range(0, _tree.FinestCount)
        .Where(finest => _tree.Units[finest].Boundary is { IsEmpty: false } && _tree.SelfAndAncestors(finest).Contains(unit));

    LineString[] Borders(int unit)
    {
        if (_borders.TryGetValue(unit, out var known)) return known;
        LineString[] lines = _tree.Units[unit].Boundary is { IsEmpty: false } boundary ? [.. LinearComponentExtracter.GetLines(boundary).Cast<LineString>()] : [];
        _borders.Add(unit, lines);
        return lines;
    }

    static double SquaredToBox(Envelope box, double x, double y, double cosine)
    {
        var awayX = Math.Max(0, Math.Max(box.MinX - x, x - box.MaxX)) * cosine;
        var awayY = Math.Max(0, Math.Max(box.MinY - y, y - box.MaxY));
        return (awayX * awayX) + (awayY * awayY);
    }

    // In a plane where longitudes are shrunk by the cosine of the place's latitude.
    static (double X, double Y) Nearest(double fromX, double fromY, double toX, double toY, double x, double y, double cosine)
    {
        var (alongX, alongY) = ((toX - fromX) * cosine, toY - fromY);
        var square = (alongX * alongX) + (alongY * alongY);
        var share = square == 0 ? 0 : Math.Clamp((((x - fromX) * cosine * alongX) + ((y - fromY) * alongY)) / square, 0, 1);
        return (fromX + (share * (toX - fromX)), fromY + (share * (toY - fromY)));
    }
}
