namespace Geo.Model.Imports;

/// <summary>What is wrong with one row (or with the file, where <paramref name="Row"/> is 0), and where. Its texts can be printed whatever the file held: short, and without control characters.</summary>
/// <param name="File">As the study names it.</param>
/// <param name="Row">Line of a table from 1 (the header is line 1); number of a feature or a cell from 1; 0 for the whole file.</param>
/// <param name="Column">Column or property, shortened to 80 characters; empty where the row as a whole is meant.</param>
/// <param name="Value">What stands there, shortened to 80 characters.</param>
/// <param name="Hint">What would have been right, as data: the nearest known key, the values allowed, an example; shortened to 400 characters, empty where there is nothing to say.</param>
public sealed record Fault(FaultCode Code, string File, long Row, string Column, string Value, string Hint = "")
{
    public string Column { get; init => field = Printable(value, 80); } = Printable(Column, 80);

    public string Value { get; init => field = Printable(value, 80); } = Printable(Value, 80);

    public string Hint { get; init => field = Printable(value, 400); } = Printable(Hint, 400);

    static string Printable(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shortened = text.Length <= longest ? text : $"{text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)]}…";
        for (var at = 0; at < shortened.Length; at++)
        {
            if (!IsPrintable(shortened, at)) return string.Create(shortened.Length, shortened, Replace);
        }

        return shortened;
    }

    static void Replace(Span<char> printed, string text)
    {
        for (var at = 0; at < text.Length; at++) printed[at] = IsPrintable(text, at) ? text[at] : '\uFFFD';
    }

    static bool IsPrintable(string text, int at)
    {
        var letter = text[at];
        if (char.IsHighSurrogate(letter)) return at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(letter)) return at > 0 && char.IsHighSurrogate(text[at - 1]);
        return !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF');
    }
}
