using System.Text;

namespace Geo.Present.Maps;

/// <summary>Widths of texts, estimated on the wide side: no font is at hand when the sheet is written.</summary>
static class TextMeasure
{
    public static double Width(string text, double size)
    {
        double ems = 0;
        foreach (var rune in text.EnumerateRunes()) ems += Ems(rune);
        return ems * size;
    }

    /// <summary>Breaks a text into lines no wider than <paramref name="width"/>: Latin words stay whole, Chinese breaks anywhere but before closing marks.</summary>
    public static List<string> Wrap(string text, double size, double width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (line.Length > 0 && Width(line + piece.TrimEnd(), size) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += line.Length == 0 ? piece.TrimStart() : piece;
        }

        if (line.Length > 0) lines.Add(line.TrimEnd());
        return lines;
    }

    /// <summary>The text, or as much of it as fits, with an ellipsis.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width) return text;
        var runes = text.EnumerateRunes().ToList();
        while (runes.Count > 1 && Width(string.Concat(runes) + "…", size) > width) runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes) + "…";
    }

    static double Ems(Rune rune) => rune.Value switch
    {
        >= 0x2E80 or 0x2026 or 0x2014 => 1,
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'l' or 'j' or '(' or ')' => 0.31,
        'M' or 'W' or 'm' or 'w' or '%' or '@' => 0.88,
        >= 'A' and <= 'Z' => 0.67,
        _ => 0.57,
    };

    static IEnumerable<string> Pieces(string text)
    {
        const string Closing = "，。；：、）》”！？,.;:)%";
        var start = 0;
        for (var at = 1; at < text.Length; at++)
        {
            var breaks = text[at - 1] == ' ' || IsWide(text[at - 1]) || IsWide(text[at]);
            if (!breaks || Closing.Contains(text[at], StringComparison.Ordinal) || "（《“".Contains(text[at - 1], StringComparison.Ordinal) || char.IsLowSurrogate(text[at])) continue;
            yield return text[start..at];
            start = at;
        }

        if (start < text.Length) yield return text[start..];
    }

    static bool IsWide(char letter) => letter >= 0x2E80;
}
