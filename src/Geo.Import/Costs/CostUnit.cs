namespace Geo.Import.Costs;

/// <summary>What costs are counted in. Times become whole milliseconds, lengths whole millimetres, rounded to the nearest, before anything is compared.</summary>
/// <param name="Word">As <c>--unit</c> takes it: <c>minutes</c>, <c>metres</c>.</param>
/// <param name="IsTime">Whether it is a time, else a length.</param>
/// <param name="Whole">Milliseconds or millimetres in one.</param>
public sealed record CostUnit(string Word, bool IsTime, long Whole)
{
    static readonly (CostUnit Unit, string[] Words)[] s_all =
    [
        (new("seconds", true, 1_000), ["seconds", "second", "secs", "sec", "s", "秒"]),
        (new("minutes", true, 60_000), ["minutes", "minute", "mins", "min", "分钟", "分"]),
        (new("hours", true, 3_600_000), ["hours", "hour", "hrs", "hr", "h", "小时", "时"]),
        (new("metres", false, 1_000), ["metres", "meters", "metre", "meter", "m", "米"]),
        (new("kilometres", false, 1_000_000), ["kilometres", "kilometers", "km", "公里", "千米"]),
    ];

    /// <summary>The words of <c>--unit</c>.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. s_all.Select(one => one.Unit.Word)];

    /// <summary>The unit a word names; null where it names none.</summary>
    public static CostUnit? Find(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var sought = word.Trim().ToLowerInvariant();
        return s_all.FirstOrDefault(one => one.Words.Contains(sought, StringComparer.Ordinal)).Unit;
    }

    /// <summary>The unit at the end of a header, in brackets or behind a blank, a hyphen or an underscore: <c>cost (minutes)</c>, <c>cost_m</c>, 时间（分钟）, or the header itself, <c>minutes</c>.</summary>
    public static CostUnit? OfHeader(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var text = header.Trim().TrimEnd(')', '）', ']', '］');
        var from = text.LastIndexOfAny(['(', '（', '[', '［', ' ', '_', '-', '/']);
        return Find(text[(from + 1)..]);
    }

    /// <summary>A header without its unit.</summary>
    public static string NameOf(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (OfHeader(header) is null) return header;
        var text = header.Trim().TrimEnd(')', '）', ']', '］');
        var from = text.LastIndexOfAny(['(', '（', '[', '［', ' ', '_', '-', '/']);
        return from <= 0 ? "cost" : text[..from].Trim();
    }
}
