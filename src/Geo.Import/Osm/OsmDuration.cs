using System.Globalization;
using System.Text.RegularExpressions;

namespace Geo.Import.Osm;

/// <summary>Reads how long a crossing takes.</summary>
/// <remarks>Source: OpenStreetMap wiki, Key:duration: <c>hh:mm</c>, <c>hh:mm:ss</c>, whole minutes, or ISO 8601 (<c>PT2H25M6S</c>); waiting is not in it.</remarks>
static partial class OsmDuration
{
    const int LongestHours = 240;

    /// <summary>Milliseconds; 0: not stated; null: can't be read, or longer than ten days.</summary>
    public static int? Read(string? text)
    {
        if (text is null) return 0;
        var match = Clock().Match(text);
        if (!match.Success) match = Iso().Match(text);
        if (!match.Success) return null;
        var seconds = (((Part(match, "h") * 60) + Part(match, "m")) * 60) + Part(match, "s");
        return seconds is > 0 and <= LongestHours * 3600 ? (int)(seconds * 1000) : null;
    }

    static long Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? long.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<h>\d{1,3}):(?<m>\d{1,2})(?::(?<s>\d{1,2}))?|(?<m>\d{1,5}))$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^PT(?=.)(?:(?<h>\d{1,3})H)?(?:(?<m>\d{1,5})M)?(?:(?<s>\d{1,6})S)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();
}
