using System.Buffers;
using System.Globalization;

namespace Geo.Space.Units;

/// <summary>
/// Numbers with a unit as people write them: <c>500m</c>, <c>0.5 km</c>, <c>4.8km/h</c>, <c>15min</c>. The number is read as a decimal, so that
/// what was written is what is computed with. A number without a unit, a negative one, and one that is none are refused.
/// </summary>
public static class Quantity
{
    static readonly SearchValues<char> s_digitsAndPoint = SearchValues.Create("0123456789.");

    const decimal LargestMetres = 20_100_000m; // half the way round the Earth
    const decimal LargestHours = 24m;

    /// <summary>A distance: <c>m</c>, <c>km</c>, 米, 公里, 千米; at most half the way round the Earth.</summary>
    public static bool TryDistance(string? text, out Metres distance)
    {
        distance = default;
        if (!TrySplit(text, out var number, out var unit)) return false;
        var inMetres = unit switch
        {
            "m" or "米" => 1m,
            "km" or "公里" or "千米" => 1000m,
            _ => 0m,
        };
        if (inMetres == 0m || number > LargestMetres / inMetres) return false;
        distance = new((double)(number * inMetres));
        return true;
    }

    /// <summary>A travel speed: <c>km/h</c>, <c>kmh</c>, <c>kph</c>, <c>m/s</c>, 公里/小时, 千米/小时; above 0, at most 300 km/h.</summary>
    public static bool TrySpeed(string? text, out Speed speed)
    {
        speed = default;
        if (!TrySplit(text, out var number, out var unit)) return false;
        var inKilometresPerHour = unit switch
        {
            "km/h" or "kmh" or "kph" or "公里/小时" or "千米/小时" => 1m,
            "m/s" => 3.6m,
            _ => 0m,
        };
        if (inKilometresPerHour == 0m || number is not (> 0 and <= 300) || number * inKilometresPerHour > 300) return false;
        speed = new(number * inKilometresPerHour);
        return true;
    }

    /// <summary>A time: <c>s</c>, <c>min</c>, <c>h</c>, 秒, 分钟, 小时; above 0, at most 24 hours.</summary>
    public static bool TryTime(string? text, out TimeSpan time)
    {
        time = default;
        if (!TrySplit(text, out var number, out var unit)) return false;
        var ticks = unit switch
        {
            "s" or "秒" => TimeSpan.TicksPerSecond,
            "min" or "分钟" => TimeSpan.TicksPerMinute,
            "h" or "小时" => TimeSpan.TicksPerHour,
            _ => 0L,
        };
        if (ticks == 0L || number <= 0 || number > LargestHours * TimeSpan.TicksPerHour / ticks) return false;
        time = new((long)(number * ticks));
        return time > TimeSpan.Zero;
    }

    /// <summary>Parts the digits from the unit behind them; blanks around either are allowed. Digits and one point only: no sign, no exponent.</summary>
    static bool TrySplit(string? text, out decimal number, out string unit)
    {
        number = 0m;
        unit = "";
        var rest = text.AsSpan().Trim();
        var digits = rest.IndexOfAnyExcept(s_digitsAndPoint);
        if (digits <= 0) return false;
        unit = rest[digits..].Trim().ToString().ToLowerInvariant();
        return decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
