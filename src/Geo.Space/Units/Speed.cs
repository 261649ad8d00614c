namespace Geo.Space.Units;

/// <summary>A travel speed, in kilometres per hour, kept as the decimal the user wrote so that limits derived from it are exact.</summary>
public readonly record struct Speed
{
    /// <param name="kilometresPerHour">Above 0, at most 300.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public Speed(decimal kilometresPerHour) => KilometresPerHour = kilometresPerHour is > 0 and <= 300 ? kilometresPerHour
        : throw new ArgumentOutOfRangeException(nameof(kilometresPerHour), kilometresPerHour, "A travel speed is above 0 and at most 300 km/h.");

    public decimal KilometresPerHour { get; }

    public decimal MetresPerSecond => KilometresPerHour / 3.6m;
}
