namespace Geo.Import.Workbooks;

/// <summary>Tells from a cell's number format whether it shows a date or a time.</summary>
/// <remarks>Built-in formats by ISO/IEC 29500-1, 18.8.30, with those of the Chinese editions (27–36, 50–58). Others by their letters outside of quotes and brackets.</remarks>
static class NumberFormat
{
    /// <summary>Of a built-in format; None for the numbers from 164 on, which a workbook defines itself.</summary>
    public static DateLook OfBuiltIn(int id) => id switch
    {
        22 => DateLook.DateTime,
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => DateLook.Date,
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 or 55 or 56 => DateLook.Time,
        _ => DateLook.None,
    };

    public static DateLook Of(string code)
    {
        var (hasDay, hasClock, hasMonthOrMinute) = (false, false, false);
        for (var at = 0; at < code.Length && code[at] != ';'; at++)
        {
            switch (code[at])
            {
                case '"':
                    at = EndOf(code, at, '"');
                    break;
                case '[':
                    var end = EndOf(code, at, ']');
                    // [h]:mm is a time that goes beyond a day; other brackets hold colours, conditions, languages.
                    hasClock |= end > at + 1 && code.AsSpan(at + 1, end - at - 1).TrimStart("hHmMsS").IsEmpty;
                    at = end;
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'A' or 'a' when code.AsSpan(at).StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                    (hasClock, at) = (true, at + 4);
                    break;
                case 'A' or 'a' when code.AsSpan(at).StartsWith("A/P", StringComparison.OrdinalIgnoreCase):
                    (hasClock, at) = (true, at + 2);
                    break;
                case 'y' or 'Y' or 'd' or 'D':
                    hasDay = true;
                    break;
                case 'h' or 'H' or 's' or 'S':
                    hasClock = true;
                    break;
                case 'm' or 'M':
                    hasMonthOrMinute = true;
                    break;
                default:
                    break;
            }
        }

        if (hasDay) return hasClock ? DateLook.DateTime : DateLook.Date;
        return hasClock ? DateLook.Time : hasMonthOrMinute ? DateLook.Date : DateLook.None;
    }

    static int EndOf(string code, int at, char close) => code.IndexOf(close, at + 1) is >= 0 and var end ? end : code.Length;
}
