using Geo.Import.Tables;

namespace Geo.Import.Angles;

/// <summary>Two numbers or angles in one cell: <c>(30.5, 114.3)</c>, <c>114.3;30.5</c>, <c>北纬30°31′12″，东经114°18′</c>.</summary>
public readonly record struct AnglePair(Angle First, Angle Second)
{
    const int LongestText = 128;
    const string Separators = ",;、|/";
    const string Openings = "([{【";
    const string Closings = ")]}】";
    const string Axes = "东西南北经纬EWNSewns";

    public bool IsPlain => First.IsPlain && Second.IsPlain;

    /// <summary>Whether both claim the same axis.</summary>
    public bool IsContradictory => First.Axis != AngleAxis.Unstated && First.Axis == Second.Axis;

    /// <summary>What the letters or words say of the order; null where they say nothing.</summary>
    public bool? IsLatitudeFirst =>
        First.Axis == AngleAxis.Latitude || Second.Axis == AngleAxis.Longitude ? true
        : First.Axis == AngleAxis.Longitude || Second.Axis == AngleAxis.Latitude ? false : null;

    /// <summary>False where the text is no pair, or may be divided in more ways than one.</summary>
    public static bool TryParse(string text, out AnglePair pair)
    {
        pair = default;
        if (text.Length > LongestText) return false;
        var plain = FullWidth.Narrow(text).Trim();
        if (plain.Length > 1 && Openings.IndexOf(plain[0]) is >= 0 and var bracket && plain[^1] == Closings[bracket]) plain = plain[1..^1].Trim();
        var found = 0;
        for (var at = 1; at < plain.Length; at++)
        {
            if (Divided(plain, at) is not { } halves) continue;
            if (halves.Left.Length == 0 || halves.Right.Length == 0) continue;
            if (!TryNumber(halves.Left, out var first) || !TryNumber(halves.Right, out var second)) continue;
            pair = new(first, second);
            found++;
        }

        return found == 1;
    }

    /// <summary>The two sides of a place where a text can be divided: at a separator, at the first of some blanks, beside a word for an axis.</summary>
    static (string Left, string Right)? Divided(string text, int at)
    {
        if (Separators.Contains(text[at])) return (text[..at].Trim(), text[(at + 1)..].Trim());
        if (text.AsSpan().IndexOfAny(Separators) >= 0) return null;
        if (char.IsWhiteSpace(text[at])) return char.IsWhiteSpace(text[at - 1]) ? null : (text[..at], text[at..].Trim());
        var isBeside = Axes.Contains(text[at]) ? !char.IsWhiteSpace(text[at - 1]) : Axes.Contains(text[at - 1]);
        return isBeside ? (text[..at], text[at..]) : null;
    }

    static bool TryNumber(string text, out Angle angle)
    {
        if (Angle.TryParse(text, out angle)) return true;
        // Eastings and northings have more digits than an angle.
        if (!NumberCell.TryFinite(System.Text.Encoding.UTF8.GetBytes(text), out var number)) return false;
        angle = new(number, AngleAxis.Unstated, IsPlain: true);
        return true;
    }
}
