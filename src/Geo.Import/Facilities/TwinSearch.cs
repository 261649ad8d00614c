using Geo.Model.Imports;
using Geo.Model.Supply;
using Geo.Space.Places;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Import.Facilities;

/// <summary>
/// Finds facilities that are probably one: the same or a similar name within 50 m, a point within 50 m of a polygon of its name, or a point in a polygon of its
/// class where one of the two has no name. Each is asked against those before it.
/// </summary>
/// <remarks>Cells of a thousandth of a degree, so that the search grows with the rows and not with their square; in one cell at most 64 names are compared letter by letter.</remarks>
sealed class TwinSearch
{
    const double NearMetres = 50;
    const double MetresPerDegree = 111_195;
    const double CellsPerDegree = 1000;
    const int ComparedInCell = 64;

    /// <summary>A polygon over more cells is a campus as large as a village: it is asked apart.</summary>
    const int MostCells = 400;

    readonly List<Entry> _entries = [];
    readonly Dictionary<(int Column, int Row), List<int>> _cells = [];
    readonly Dictionary<(string Key, int Column, int Row), int> _firstOfName = [];
    readonly List<int> _large = [];

    /// <summary>Adds a facility; those without a place are added and never found.</summary>
    /// <param name="polygon">WGS 84; null for a point.</param>
    /// <param name="isDepartment">Then its name must be the same: 医院急诊 and 医院门诊 differ by a letter and are two.</param>
    public void Add(Facility facility, Geometry? polygon, bool isDepartment = false)
    {
        var entry = new Entry(FacilityName.Fold(facility.Name), facility.Classes, facility.Place, polygon, isDepartment);
        var index = _entries.Count;
        _entries.Add(entry);
        if (entry.Place is not { } place) return;
        var (column, row) = CellOf(place);
        _firstOfName.TryAdd((entry.Key, column, row), index);
        if (polygon is null) Put(column, row, index);
        else PutPolygon(polygon.EnvelopeInternal, index);
    }

    /// <summary>The earliest facility that this one probably is; null where there is none.</summary>
    public Twin? Find(Facility facility, Geometry? polygon, bool isDepartment = false)
    {
        if (facility.Place is not { } place) return null;
        var entry = new Entry(FacilityName.Fold(facility.Name), facility.Classes, place, polygon, isDepartment);
        Twin? best = null;
        foreach (var other in Near(entry))
        {
            if (best is { } known && known.Earlier <= other) continue;
            if (Compare(entry, _entries[other]) is { } code) best = new(code, other);
        }

        return best;
    }

    static FaultCode? Compare(Entry one, Entry other)
    {
        var isMixed = one.Polygon is null != other.Polygon is null;
        var (point, polygon) = one.Polygon is null ? (one, other) : (other, one);
        if (one.Key.Length > 0 && other.Key.Length > 0)
        {
            if (one.IsDepartment || other.IsDepartment ? one.Key != other.Key : !FacilityName.AreSimilar(one.Key, other.Key)) return null;
            if (isMixed) return MetresTo(polygon.Polygon!, point.Place!.Value) <= NearMetres ? FaultCode.PointBesidePolygon : null;
            return MetresBetween(one.Place!.Value, other.Place!.Value) <= NearMetres ? FaultCode.PossibleDuplicate : null;
        }

        var isOneNameless = one.Key.Length + other.Key.Length > 0;
        return isMixed && isOneNameless && (one.Classes & other.Classes) != 0 && MetresTo(polygon.Polygon!, point.Place!.Value) == 0 ? FaultCode.PointInPolygon : null;
    }

    IEnumerable<int> Near(Entry entry)
    {
        foreach (var large in _large) yield return large;
        foreach (var (column, row) in entry.Polygon is null ? Around(entry.Place!.Value) : Under(entry.Polygon.EnvelopeInternal))
        {
            if (_firstOfName.TryGetValue((entry.Key, column, row), out var same)) yield return same;
            if (!_cells.TryGetValue((column, row), out var all)) continue;
            for (var at = 0; at < all.Count && at < ComparedInCell; at++) yield return all[at];
        }
    }

    void PutPolygon(Envelope box, int index)
    {
        var cells = Under(box).Take(MostCells + 1).ToList();
        if (cells.Count > MostCells) _large.Add(index);
        else foreach (var (column, row) in cells) Put(column, row, index);
    }

    void Put(int column, int row, int index)
    {
        if (!_cells.TryGetValue((column, row), out var all)) _cells.Add((column, row), all = []);
        all.Add(index);
    }

    static IEnumerable<(int Column, int Row)> Around(LonLat place) => Under(new(place.Longitude, place.Longitude, place.Latitude, place.Latitude));

    /// <summary>The cells within 50 m of a box, at most so many that a large one can be told.</summary>
    static IEnumerable<(int Column, int Row)> Under(Envelope box)
    {
        var north = NearMetres / MetresPerDegree;
        var east = north / Math.Max(0.1, Math.Cos(box.Centre.Y * (Math.PI / 180)));
        var (left, bottom) = CellOf(new(box.MinX - east, box.MinY - north));
        var (right, top) = CellOf(new(box.MaxX + east, box.MaxY + north));
        for (var (count, column) = (0, left); column <= right; column++)
        {
            for (var row = bottom; row <= top && count <= 2 * MostCells; row++, count++) yield return (column, row);
        }
    }

    static (int Column, int Row) CellOf(LonLat place) => ((int)Math.Floor(place.Longitude * CellsPerDegree), (int)Math.Floor(place.Latitude * CellsPerDegree));

    // On a sphere: a remark at 50 m needs no ellipsoid (0.5 % at most).
    static double MetresBetween(LonLat one, LonLat other)
    {
        var (east, north) = Offset(one, new(other.Longitude, other.Latitude));
        return Math.Sqrt((east * east) + (north * north));
    }

    static (double East, double North) Offset(LonLat from, Coordinate to) =>
        ((to.X - from.Longitude) * MetresPerDegree * Math.Cos(from.Latitude * (Math.PI / 180)), (to.Y - from.Latitude) * MetresPerDegree);

    /// <summary>Metres from a place to a polygon; 0 inside of it.</summary>
    static double MetresTo(Geometry polygon, LonLat place)
    {
        var box = polygon.EnvelopeInternal;
        var at = new Coordinate(place.Longitude, place.Latitude);
        if (box.Contains(at) && SimplePointInAreaLocator.Locate(at, polygon) != Location.Exterior) return 0;
        var nearest = double.PositiveInfinity;
        foreach (var ring in NetTopologySuite.Geometries.Utilities.LinearComponentExtracter.GetLines(polygon).Cast<LineString>())
        {
            var sequence = ring.CoordinateSequence;
            for (var vertex = 1; vertex < sequence.Count; vertex++)
            {
                nearest = Math.Min(nearest, MetresToEdge(Offset(place, sequence.GetCoordinate(vertex - 1)), Offset(place, sequence.GetCoordinate(vertex))));
            }
        }

        return nearest;
    }

    static double MetresToEdge((double East, double North) from, (double East, double North) to)
    {
        var (east, north) = (to.East - from.East, to.North - from.North);
        var square = (east * east) + (north * north);
        var share = square == 0 ? 0 : Math.Clamp(-((from.East * east) + (from.North * north)) / square, 0, 1);
        return Math.Sqrt(Math.Pow(from.East + (share * east), 2) + Math.Pow(from.North + (share * north), 2));
    }

    sealed record Entry(string Key, FacilityClasses Classes, LonLat? Place, Geometry? Polygon, bool IsDepartment);
}
