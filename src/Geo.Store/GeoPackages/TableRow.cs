using Geo.Model.Demand;
using Geo.Space.Places;
using Geo.Sqlite.Reading;
using NetTopologySuite.Geometries;

namespace Geo.Store.GeoPackages;

/// <summary>The row a cursor stands on; columns count as in the table's plan, wherever the file has them.</summary>
sealed class TableRow(LayerCursor cursor, int[] columns)
{
    /// <summary>In place of an index: the file has no such column.</summary>
    public const int Lacking = -1;

    public long Integer(int column) => cursor.IsNull(columns[column])
        ? throw new FormatException("A number is missing.") : cursor.Integer(columns[column]);

    public int Number(int column) => checked((int)Integer(column));

    public int? NumberOrNull(int column) => cursor.IntegerOrNull(columns[column]) is { } number ? checked((int)number) : null;

    public bool Flag(int column) => Integer(column) != 0;

    public bool? FlagOrNull(int column) => cursor.IntegerOrNull(columns[column]) is { } number ? number != 0 : null;

    public People? PeopleOrNull(int column) => cursor.IntegerOrNull(columns[column]) is { } millionths ? new People(millionths) : null;

    public string Text(int column) => TextOrNull(column) ?? throw new FormatException("A text is missing.");

    public string? TextOrNull(int column) => columns[column] == Lacking ? null : cursor.TextOrNull(columns[column]);

    /// <summary>A value kept by its name.</summary>
    public T Named<T>(int column)
        where T : struct, Enum => Enum.Parse<T>(Text(column));

    public T? NamedOrNull<T>(int column)
        where T : struct, Enum => TextOrNull(column) is { } name ? Enum.Parse<T>(name) : null;

    public IReadOnlyList<string> Texts(int column) => TextList.Read(Text(column));

    public LonLat? PlaceOrNull() => cursor.HasGeometry ? Place() : null;

    public LonLat Place() => cursor.TryPoint(out var longitude, out var latitude)
        ? new(longitude, latitude) : throw new FormatException("A point is missing.");

    public Geometry? Geometry() => cursor.Geometry();
}
