using System.Globalization;
using Geo.Import.Tables;

namespace Geo.Import.Roles;

/// <summary>Moments as dispatch systems write them: a date with a time, or a time of day alone. No zone: one log has one clock.</summary>
static class Moment
{
    const long DayMs = 86_400_000;

    static readonly string[] s_formats =
    [
        .. from date in new[] { "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日" } from gap in new[] { " ", "'T'" } from time in new[] { "H:m:s", "H:m:s.FFF", "H:m" } select $"{date}{gap}{time}",
    ];

    static readonly string[] s_times = ["H:m:s", "H:m:s.FFF", "H:m"];

    /// <param name="moment">Milliseconds since the year 1; of a time of day below one day.</param>
    public static bool TryParse(string text, out long moment)
    {
        var narrow = FullWidth.Narrow(text).Trim();
        var isMoment = DateTime.TryParseExact(narrow, s_formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var stamp);
        if (isMoment) moment = stamp.Ticks / TimeSpan.TicksPerMillisecond;
        else moment = (isMoment = DateTime.TryParseExact(narrow, s_times, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var time)) ? (long)time.TimeOfDay.TotalMilliseconds : 0;
        return isMoment;
    }

    /// <summary>From one moment to another; null where the second lies before the first, or only one of them has a date. Of two times of day the earlier is the next day's where they lie up to twelve hours apart.</summary>
    public static long? Between(long from, long to)
    {
        if (from < DayMs != to < DayMs) return null;
        var ms = to - from;
        if (ms < 0 && from < DayMs && ms + DayMs <= DayMs / 2) ms += DayMs;
        return ms < 0 ? null : ms;
    }
}
