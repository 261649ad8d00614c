using Geo.Sqlite.Blobs;
using Geo.Sqlite.Writing;
using NetTopologySuite.Geometries;

namespace Geo.Present.GeoPackages;

/// <summary>A table of findings.gpkg: its columns, each with the value it takes from a row.</summary>
/// <param name="identifier">Its name for people; must be unique in the file.</param>
sealed class TableShape<T>(string name, string identifier, string description)
{
    readonly List<Column> _columns = [];
    readonly List<Action<LayerWriter, int, T>> _cells = [];
    Action<LayerWriter, T>? _place;
    GeometryKind _kind;

    public string Key { get; init; } = "fid";

    public TableShape<T> Text(string column, Func<T, string?> value) => Add(column, ColumnKind.Text, (row, at, of) => row.Set(at, value(of)));

    public TableShape<T> Integer(string column, Func<T, long?> value) => Add(column, ColumnKind.Integer, (row, at, of) => row.Set(at, value(of)));

    public TableShape<T> Real(string column, Func<T, double?> value) => Add(column, ColumnKind.Real, (row, at, of) => row.Set(at, value(of)));

    public TableShape<T> Flag(string column, Func<T, bool?> value) => Add(column, ColumnKind.Boolean, (row, at, of) => row.Set(at, value(of)));

    public TableShape<T> Moment(string column, Func<T, string> value) => Add(column, ColumnKind.DateTime, (row, at, of) => row.Set(at, value(of)));

    public TableShape<T> Point(Func<T, (double X, double Y)?> place)
    {
        _kind = GeometryKind.Point;
        _place = (row, of) =>
        {
            if (place(of) is { } known) row.SetPoint(known.X, known.Y);
        };
        return this;
    }

    public TableShape<T> Area(Func<T, MultiPolygon?> area)
    {
        _kind = GeometryKind.MultiPolygon;
        _place = (row, of) => row.SetGeometry(area(of));
        return this;
    }

    public void Write(GeoPackageWriter writer, IEnumerable<T> rows)
    {
        var plan = new LayerPlan(name, _columns) { Key = Key, Identifier = identifier, Description = description, Geometry = _kind, SpatialIndex = _kind != GeometryKind.None };
        writer.AddLayer(plan, layer =>
        {
            foreach (var row in rows)
            {
                _place?.Invoke(layer, row);
                for (var column = 0; column < _cells.Count; column++) _cells[column](layer, column, row);
                layer.Add();
            }
        });
    }

    TableShape<T> Add(string column, ColumnKind kind, Action<LayerWriter, int, T> set)
    {
        _columns.Add(new(column, kind));
        _cells.Add(set);
        return this;
    }
}
