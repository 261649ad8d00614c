namespace Geo.Model.Demand;

/// <summary>A head count in whole millionths of a person, so that sums are exact in any order. The default is nobody.</summary>
/// <remarks>Population rasters hold fractions of a person per cell; a millionth is finer than their 32-bit floats above 16 people.</remarks>
public readonly record struct People(long Millionths) : IComparable<People>
{
    const decimal Million = 1_000_000m;

    public static People Nobody => default;

    /// <summary>The same count as a number of persons, exact.</summary>
    public decimal Persons => Millionths / Million;

    /// <summary>Rounds to the nearest millionth, halves away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, or above nine million million persons.</exception>
    public static People From(double persons) => persons is >= 0 and <= 9e12
        ? new((long)Math.Round(persons * 1e6, MidpointRounding.AwayFromZero))
        : throw new ArgumentOutOfRangeException(nameof(persons), persons, "A head count is finite and not negative.");

    public static People FromWhole(long persons) => new(checked(persons * 1_000_000));

    public int CompareTo(People other) => Millionths.CompareTo(other.Millionths);

    public static People operator +(People left, People right) => new(checked(left.Millionths + right.Millionths));

    public static People operator -(People left, People right) => new(checked(left.Millionths - right.Millionths));

    public static bool operator <(People left, People right) => left.Millionths < right.Millionths;

    public static bool operator >(People left, People right) => left.Millionths > right.Millionths;

    public static bool operator <=(People left, People right) => left.Millionths <= right.Millionths;

    public static bool operator >=(People left, People right) => left.Millionths >= right.Millionths;
}
