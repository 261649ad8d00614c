using System.Buffers;
using System.Text;

namespace Geo.Import.Tables;

/// <summary>Texts without what nobody can see: control characters, marks that turn the reading direction, zero-width blanks, code points that are no characters.</summary>
/// <remarks>They would make two names that look alike differ, turn a line of a report round, and can't be written into XML at all. Tabs and line breaks stay.</remarks>
static class CleanText
{
    static readonly SearchValues<char> s_unseen = SearchValues.Create([.. Unseen()]);

    /// <summary>The text itself where nothing had to go.</summary>
    public static string Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(s_unseen);
        if (at < 0) return text;
        var clean = new StringBuilder(text, 0, at, text.Length);
        foreach (var letter in text.AsSpan(at))
        {
            if (!s_unseen.Contains(letter)) clean.Append(letter);
        }

        return clean.ToString();
    }

    static IEnumerable<char> Unseen()
    {
        for (var letter = '\0'; letter <= '\u009F'; letter++)
        {
            if (char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')) yield return letter;
        }

        foreach (var letter in "\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF\uFFFE\uFFFF") yield return letter;
    }
}
