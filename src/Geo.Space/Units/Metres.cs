namespace Geo.Space.Units;

/// <summary>A distance on the ground, in metres: finite, never negative. The default is zero.</summary>
public readonly record struct Metres : IComparable<Metres>
{
    /// <param name="value">Metres.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, infinite or not a number.</exception>
    public Metres(double value) => Value = value is >= 0 and < double.PositiveInfinity ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A distance is finite and not negative.");

    public double Value { get; }

    /// <summary>The distance in whole millimetres, halves rounded up: the grain in which distances are compared.</summary>
    public long Millimetres => checked((long)Math.Floor((Value * 1000) + 0.5));

    public static Metres FromKilometres(double kilometres) => new(kilometres * 1000);

    public static Metres FromMillimetres(long millimetres) => new(millimetres / 1000.0);

    public int CompareTo(Metres other) => Value.CompareTo(other.Value);

    public static bool operator <(Metres left, Metres right) => left.Value < right.Value;

    public static bool operator >(Metres left, Metres right) => left.Value > right.Value;

    public static bool operator <=(Metres left, Metres right) => left.Value <= right.Value;

    public static bool operator >=(Metres left, Metres right) => left.Value >= right.Value;
}
