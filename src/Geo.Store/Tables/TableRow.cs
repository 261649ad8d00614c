using Geo.Model.Demand;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Store.Tables;

/// <summary>The row a reader stands on; columns count as in the table's plan, wherever the store has them.</summary>
abstract class TableRow
{
    public long Integer(int column) => IsNull(column) ? throw new FormatException("A number is missing.") : Whole(column);

    public long? IntegerOrNull(int column) => IsNull(column) ? null : Whole(column);

    public int Number(int column) => checked((int)Integer(column));

    public int? NumberOrNull(int column) => IntegerOrNull(column) is { } number ? checked((int)number) : null;

    public double Real(int column) => RealOrNull(column) ?? throw new FormatException("A number is missing.");

    public double? RealOrNull(int column) => IsNull(column) ? null : Fraction(column);

    public bool Flag(int column) => FlagOrNull(column) ?? throw new FormatException("A yes or no is missing.");

    public bool? FlagOrNull(int column) => IsNull(column) ? null : Truth(column);

    public People? PeopleOrNull(int column) => IntegerOrNull(column) is { } millionths ? new People(millionths) : null;

    public string Text(int column) => TextOrNull(column) ?? throw new FormatException("A text is missing.");

    public string? TextOrNull(int column) => IsNull(column) ? null : Characters(column);

    /// <summary>A value kept by its name.</summary>
    public T Named<T>(int column)
        where T : struct, Enum => Enum.Parse<T>(Text(column));

    public T? NamedOrNull<T>(int column)
        where T : struct, Enum => TextOrNull(column) is { } name ? Enum.Parse<T>(name) : null;

    public IReadOnlyList<string> Texts(int column) => TextList.Read(Text(column));

    public LonLat? PlaceOrNull() => HasGeometry ? Place() : null;

    public LonLat Place() => TryPoint(out var longitude, out var latitude)
        ? new(longitude, latitude) : throw new FormatException("A point is missing.");

    public abstract Geometry? Geometry();

    protected abstract bool HasGeometry { get; }

    protected abstract bool IsNull(int column);

    protected abstract long Whole(int column);

    protected abstract double Fraction(int column);

    protected abstract bool Truth(int column);

    protected abstract string Characters(int column);

    protected abstract bool TryPoint(out double longitude, out double latitude);
}
