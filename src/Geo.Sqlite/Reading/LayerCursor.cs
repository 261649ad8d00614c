using Geo.Sqlite.Blobs;
using Geo.Sqlite.Databases;
using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Reading;

/// <summary>Goes through the rows of one layer, forwards, by ascending key where there is one. Columns are those of <see cref="LayerInfo.Columns"/>, from 0.</summary>
public sealed class LayerCursor : IDisposable
{
    const int FirstColumn = 2; // after key and geometry

    readonly Statement _rows;
    readonly LayerInfo _layer;
    readonly Deadline _deadline;
    readonly ReadLimits _limits;
    readonly string _file;
    readonly GeometryBlobReader _blobs;

    internal LayerCursor(Database database, LayerInfo layer, Deadline deadline, ReadLimits limits)
    {
        (_layer, _deadline, _limits, _file) = (layer, deadline, limits, database.File);
        if (layer.Fault is { } fault) throw new GeoPackageException(fault, database.File, layer.Name);
        _blobs = new(layer.Srs?.Id ?? 0);
        _rows = database.Prepare(Select(layer));
    }

    /// <summary>Rows read so far; the number of the row at hand.</summary>
    public long Number { get; private set; }

    /// <summary>The key of the row at hand; its number where the layer has none.</summary>
    public long Key => _layer.KeyColumn is null ? Number : _rows.Integer(0);

    public bool HasGeometry => !_rows.IsNull(1);

    /// <summary>Goes to the next row; false after the last.</summary>
    /// <exception cref="GeoPackageException">The file is damaged there, takes too long, or has too many rows.</exception>
    public bool Read()
    {
        _deadline.Restart(_layer.IsView);
        if (!_rows.Step()) return false;
        if (_layer.IsView) _deadline.Charge();
        Number++;
        var most = _layer.IsView ? Math.Min(_limits.ViewRows, _limits.Rows) : _limits.Rows;
        return Number <= most ? true : throw new GeoPackageException(GeoPackageFault.TooLarge, _file, $"{_layer.Name} has more than {most} rows.");
    }

    public bool IsNull(int column) => _rows.IsNull(column + FirstColumn);

    /// <summary>The value as a long, double, string, byte[] or null.</summary>
    public object? Value(int column) => _rows.Value(column + FirstColumn);

    /// <summary>The value as a whole number; what is none reads as SQLite converts it, null as 0.</summary>
    public long Integer(int column) => _rows.Integer(column + FirstColumn);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Integer(column);

    public double Real(int column) => _rows.Real(column + FirstColumn);

    /// <summary>The value as text; null as the empty text.</summary>
    public string Text(int column) => _rows.Text(column + FirstColumn);

    public string? TextOrNull(int column) => _rows.TextOrNull(column + FirstColumn);

    /// <summary>The geometry of the row at hand; null where it has none.</summary>
    /// <exception cref="GeoPackageException">Its bytes are malformed, nested too deep or of an unsupported kind; the next row can still be read.</exception>
    public Geometry? Geometry() => HasGeometry ? _blobs.Read(_rows.Blob(1)) : null;

    /// <summary>The coordinates, where the geometry is a plain point: the quick way for layers of many.</summary>
    public bool TryPoint(out double x, out double y) => GeometryBlobReader.TryReadPointBlob(_rows.Blob(1), out x, out y);

    public void Dispose() => _rows.Dispose();

    static string Select(LayerInfo layer)
    {
        var key = layer.KeyColumn is { } keyColumn ? Name.Quoted(keyColumn) : "0";
        var geometry = layer.GeometryColumn is { } geometryColumn ? Name.Quoted(geometryColumn) : "NULL";
        var columns = string.Concat(layer.Columns.Select(column => $", {Name.Quoted(column.Name)}"));
        var order = layer.KeyColumn is null ? "" : $" ORDER BY {key}";
        return $"SELECT {key}, {geometry}{columns} FROM {Name.Quoted(layer.Name)}{order}";
    }
}
