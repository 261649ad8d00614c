using System.Globalization;

namespace Geo.Import.Osm;

/// <summary>Reads a stated speed limit.</summary>
/// <remarks>
/// Source: OpenStreetMap wiki, Key:maxspeed: km/h unless a unit follows (<c>30 mph</c>, <c>10 knots</c>), <c>none</c>, <c>signals</c>, <c>walk</c>, and a country's zone (<c>CN:urban</c>). A mile is 1,609.344 m.
/// </remarks>
sealed class OsmSpeed(OsmRules rules)
{
    const decimal MetresPerMile = 1609.344m;
    const decimal MetresPerNauticalMile = 1852;
    const int Fastest = 300_000;

    static readonly (string Ending, decimal Metres)[] s_units = [("km/h", 1000), ("kmh", 1000), ("kph", 1000), ("mph", MetresPerMile), ("knots", MetresPerNauticalMile)];

    /// <summary>Metres per hour, rounded; 0: says nothing of a speed; null: can't be read.</summary>
    public int? Read(string? text)
    {
        if (text is null or "none" or "signals" or "variable" or "unknown") return 0;
        if (rules.Limits.TryGetValue(text, out var limit)) return limit;
        if (text.IndexOf(':') is > 0 and var colon) return rules.Limits.TryGetValue($"*{text[colon..]}", out var zone) ? zone : null;
        var digits = text.AsSpan();
        var metres = 1000m;
        foreach (var (ending, unit) in s_units)
        {
            if (!digits.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) continue;
            digits = digits[..^ending.Length];
            metres = unit;
            break;
        }

        if (!decimal.TryParse(digits.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is <= 0 or > Fastest) return null;
        var speed = Math.Round(number * metres, MidpointRounding.AwayFromZero);
        return speed is >= 1 and <= Fastest ? (int)speed : null;
    }
}
