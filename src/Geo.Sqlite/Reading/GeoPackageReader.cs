using Geo.Sqlite.Databases;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Reading;

/// <summary>Reads a GeoPackage of whatever origin: never writes, runs nothing of the file's own, and gives up on what takes too long.</summary>
public sealed class GeoPackageReader : IDisposable
{
    readonly Database _database;
    readonly ReadLimits _limits;
    readonly Deadline _deadline;

    GeoPackageReader(Database database, ReadLimits limits, CancellationToken cancellation)
    {
        _database = database;
        _limits = limits;
        _deadline = new(database, limits, cancellation);
        Layers = LayerList.Read(database, limits, _deadline);
    }

    /// <summary>Layers of features and tables of attributes, in the file's order.</summary>
    public IReadOnlyList<LayerInfo> Layers { get; }

    /// <param name="cancellation">Holds for all reading, not only for the opening.</param>
    /// <exception cref="GeoPackageException">The file is no GeoPackage, damaged, too large or hostile; the code says which.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static GeoPackageReader Open(string path, ReadLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new();
        var database = ForeignFile.Open(path, limits);
        try
        {
            return new(database, limits, cancellation);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public LayerInfo? FindLayer(string name) => Layers.FirstOrDefault(layer => layer.Name == name);

    /// <exception cref="GeoPackageException">There is no such layer.</exception>
    public LayerInfo GetLayer(string name) =>
        FindLayer(name) ?? throw new GeoPackageException(GeoPackageFault.LayerMissing, _database.File, name);

    /// <summary>A cursor before the first row; one at a time.</summary>
    public LayerCursor OpenLayer(LayerInfo layer) => new(_database, layer, _deadline, _limits);

    /// <summary>Every row with its values and its geometry. A geometry that can't be read is a fault of its row, not of the file.</summary>
    public IEnumerable<LayerRow> Rows(LayerInfo layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        using var cursor = OpenLayer(layer);
        while (cursor.Read())
        {
            var (geometry, fault) = GeometryOf(cursor);
            var values = new object?[layer.Columns.Count];
            for (var column = 0; column < values.Length; column++) values[column] = cursor.Value(column);
            yield return new(cursor.Number, cursor.Key, values, geometry, fault);
        }
    }

    public void Dispose() => _database.Dispose();

    static (Geometry? Geometry, GeoPackageFault? Fault) GeometryOf(LayerCursor cursor)
    {
        try
        {
            return (cursor.Geometry(), null);
        }
        catch (GeoPackageException error)
        {
            return (null, error.Fault);
        }
    }
}
