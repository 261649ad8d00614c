using System.Globalization;

namespace Geo.Import.Yaml;

/// <summary>Numbers of a YAML file, in invariant digits: no thousands marks, no infinity, no exponent.</summary>
static class Numbers
{
    public static bool TryDecimal(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    /// <summary>Not negative.</summary>
    public static bool TryAmount(string text, out decimal value) => TryDecimal(text, out value) && value >= 0;

    /// <summary>Above zero.</summary>
    public static bool TryPositive(string text, out decimal value) => TryDecimal(text, out value) && value > 0;

    /// <summary>A whole number, not negative.</summary>
    public static bool TryCount(string text, out long value) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <summary>A share: <c>95%</c> or a fraction of 1, from 0 to 1.</summary>
    public static bool TryShare(string text, out decimal value)
    {
        var isPercent = text.EndsWith('%');
        if (!TryDecimal(isPercent ? text[..^1].TrimEnd() : text, out value)) return false;
        if (isPercent) value /= 100;
        return value is >= 0 and <= 1;
    }
}
