using System.Globalization;

namespace Geo.Import.Workbooks;

/// <summary>Dates as workbooks count them: days since a first day, the time as a fraction of one.</summary>
static class SerialDate
{
    const int SecondsPerDay = 86_400;

    /// <summary>The 29th of February 1900, which there never was: Lotus 1-2-3 counted it, and all since have done so.</summary>
    const int NeverWas = 60;

    static readonly DateTime s_last = new(9999, 12, 31);

    /// <summary>ISO text as the format shows it: a date, a time (hours beyond 24 as they are), or both with a T between; to the second. Null where the number is no date.</summary>
    /// <param name="is1904">Whether the workbook counts from 1904-01-01 as 0, and not from 1900-01-01 as 1.</param>
    public static string? Text(double serial, DateLook look, bool is1904)
    {
        if (!(serial >= 0) || serial > 2_958_466) return null;
        var seconds = (long)Math.Round(serial * SecondsPerDay, MidpointRounding.AwayFromZero);
        if (look == DateLook.Time) return Clock(seconds);
        var day = (int)(seconds / SecondsPerDay);
        if (look == DateLook.Date) day = (int)Math.Floor(serial);
        var first = is1904 ? new DateTime(1904, 1, 1) : day < NeverWas ? new(1899, 12, 31) : new DateTime(1899, 12, 30);
        if (day > (s_last - first).Days) return null;
        var date = !is1904 && day == NeverWas ? "1900-02-29" : first.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return look == DateLook.Date ? date : $"{date}T{Clock(seconds % SecondsPerDay)}";
    }

    static string Clock(long seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
