using Geo.Import.Angles;
using Geo.Import.Names;
using Geo.Import.Roles;
using Geo.Import.Tables;
using Geo.Model.Areas;
using Geo.Model.Studies;

namespace Geo.Import.Coordinates;

/// <summary>Reads a source once more, for its coordinates as they are written.</summary>
/// <param name="units">The directory of <paramref name="tree"/>, for a column that the study or its header calls the unit.</param>
sealed class CoordinateSampler(UnitTree tree, UnitGround ground, UnitDirectory units, CancellationToken cancellation)
{
    /// <summary>Readings are weighed on at most so many rows, evenly over the file: the counts decide at a hundredth of them.</summary>
    const int MostRows = 10_000;

    /// <summary>So many rows show whether a column holds the names or the ids of units.</summary>
    const int RowsToLearn = 200;

    /// <summary>Most pairs of columns that are looked at.</summary>
    const int MostPairs = 4;

    static readonly Field[] s_fields = [Field.Unit, Field.Longitude, Field.Latitude, Field.LonLat, Field.LatLon, Field.Coordinates];

    readonly Lazy<Dictionary<string, int>> _exact = new(() => Exact(tree));

    /// <param name="rows">How many rows the source has, as read before.</param>
    public CoordinateSample Read(StudySource source, string folder, long rows)
    {
        var stride = (int)Math.Max(1, (rows + MostRows - 1) / MostRows);
        using var reading = new SourceReading(source, folder, ground.Box, s_fields, cancellation);
        var pairs = Pairs(reading);
        var name = NameColumn(reading, pairs);
        var (numbers, named) = (new List<long>(), new List<int>());
        var xs = pairs.Select(_ => new List<double>()).ToArray();
        var ys = pairs.Select(_ => new List<double>()).ToArray();
        for (var row = 0L; reading.Next(); row++)
        {
            if (row % stride != 0) continue;
            numbers.Add(reading.Rows.Row);
            named.Add(name < 0 ? -1 : UnitOf(reading, name));
            for (var pair = 0; pair < pairs.Count; pair++)
            {
                var (x, y) = NumbersOf(reading, pairs[pair]);
                xs[pair].Add(x);
                ys[pair].Add(y);
            }
        }

        return new()
        {
            Rows = [.. numbers],
            Units = [.. named],
            NamedBy = name < 0 ? "" : reading.Rows.Header[name],
            Pairs = [.. pairs.Select((pair, index) => new SampledPair(
                pair.X < 0 ? reading.CoordinateColumns.X : reading.Rows.Header[pair.X], pair.X < 0 ? "" : reading.Rows.Header[pair.Y], [.. xs[index]], [.. ys[index]]))],
            Stride = stride,
        };
    }

    /// <summary>The pair that is read, and others that the header shows; −1 stands for the geometry, and for both coordinates in one cell.</summary>
    public static List<(int X, int Y)> Pairs(SourceReading reading)
    {
        if (reading.Rows.HasGeometry || reading.Pair is not null) return [(-1, -1)];
        (int X, int Y) read = (reading.Columns[Field.Longitude], reading.Columns[Field.Latitude]);
        return [read, .. ColumnPairs.In(reading.Rows.Header).Where(pair => pair != read && pair != (read.Y, read.X)).Take(MostPairs - 1)];
    }

    static (double X, double Y) NumbersOf(SourceReading reading, (int X, int Y) pair)
    {
        if (pair.X >= 0) return (Number(reading, pair.X), Number(reading, pair.Y));
        if (reading.Pair is { } both) return both.Numbers(reading);
        return reading.Rows.Geometry is { IsEmpty: false } geometry && PlaceOfGeometry.Of(geometry, out _) is { } place ? (place.X, place.Y) : (double.NaN, double.NaN);
    }

    static double Number(SourceReading reading, int column)
    {
        var cell = NumberCell.Trim(reading.Rows.Cell(column));
        if (NumberCell.TryFinite(cell, out var number)) return number;
        return Angle.TryParse(reading.Rows.Text(column).Trim(), out var angle) ? angle.Degrees : double.NaN;
    }

    /// <summary>The column of units that the study maps or its header shows; else one whose cells are mostly ids or names of units.</summary>
    int NameColumn(SourceReading reading, List<(int X, int Y)> pairs)
    {
        if (reading.Columns[Field.Unit] >= 0) return reading.Columns[Field.Unit];
        var hits = new int[reading.Rows.Header.Count];
        HashSet<int>[] named = [.. hits.Select(_ => new HashSet<int>())];
        var seen = 0;
        while (seen < RowsToLearn && reading.Next())
        {
            seen++;
            for (var column = 0; column < hits.Length; column++)
            {
                if (reading.Rows.Text(column).Trim() is not { Length: > 0 } text || !_exact.Value.TryGetValue(text, out var unit)) continue;
                hits[column]++;
                named[column].Add(unit);
            }
        }

        reading.Restart();
        // Of the province, the city and the district of a row, the one that tells rows apart.
        return Enumerable.Range(0, hits.Length).Where(column => hits[column] * 2 > seen && pairs.TrueForAll(pair => pair.X != column && pair.Y != column))
            .OrderByDescending(column => named[column].Count).ThenByDescending(column => hits[column]).FirstOrDefault(-1);
    }

    int UnitOf(SourceReading reading, int column)
    {
        var text = reading.Rows.Text(column).Trim();
        if (text.Length == 0) return -1;
        var unit = _exact.Value.TryGetValue(text, out var exact) ? exact : column == reading.Columns[Field.Unit] ? units.Find(text).Unit : -1;
        return ground.IsKnown(unit) ? unit : -1;
    }

    // Ids first; a name that several units bear, or that is another's id, names none.
    static Dictionary<string, int> Exact(UnitTree tree)
    {
        var exact = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = tree.Units.Index().GroupBy(unit => unit.Item.Name, StringComparer.Ordinal).Where(same => same.Count() == 1);
        for (var unit = 0; unit < tree.Units.Count; unit++) exact.Add(tree.Units[unit].Id, unit);
        foreach (var name in names) exact.TryAdd(name.Key, name.Single().Index);
        return exact;
    }
}
