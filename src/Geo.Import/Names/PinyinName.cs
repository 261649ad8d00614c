namespace Geo.Import.Names;

/// <summary>
/// A Chinese name to be found by what a keyboard writes of it: full pinyin, initials, or both mixed, as in an input method: <c>yunjixiang</c>, <c>yjx</c>, <c>yunjx</c> all find
/// 云漈乡. Every reading of a character counts; the last syllable may be unfinished.
/// </summary>
public sealed class PinyinName
{
    readonly IReadOnlyList<string>[] _readings;

    PinyinName(IReadOnlyList<string>[] readings) => _readings = readings;

    /// <summary>Null for a name without Chinese characters. A letter or a digit in a name reads as itself.</summary>
    public static PinyinName? Of(string name, PinyinTable table)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(table);
        var letters = name.Where(letter => !char.IsWhiteSpace(letter)).ToArray();
        var readings = new IReadOnlyList<string>[letters.Length];
        var isChinese = false;
        for (var at = 0; at < letters.Length; at++)
        {
            readings[at] = table.ReadingsOf(letters[at]);
            isChinese |= readings[at].Count > 0;
            if (readings[at].Count == 0 && char.IsAsciiLetterOrDigit(letters[at])) readings[at] = [char.ToLowerInvariant(letters[at]).ToString()];
        }

        return isChinese ? new(readings) : null;
    }

    /// <summary>0 the whole name, 1 its beginning, 2 a part of it, 3 none of it.</summary>
    /// <param name="typed">Small letters and digits without blanks; ü as v.</param>
    public int RankOf(ReadOnlySpan<char> typed)
    {
        if (Matches(typed, 0, out var isWhole)) return isWhole ? 0 : 1;
        for (var start = 1; start < _readings.Length; start++)
        {
            if (Matches(typed, start, out _)) return 2;
        }

        return 3;
    }

    /// <summary>Goes along the name, keeping every place in what was typed that its characters so far can account for: names and questions may be made to have many readings.</summary>
    bool Matches(ReadOnlySpan<char> typed, int start, out bool isWhole)
    {
        var here = new bool[typed.Length + 1];
        here[0] = true;
        var (any, more) = (false, true);
        isWhole = false;
        for (var at = start; at < _readings.Length && more; at++)
        {
            var next = new bool[typed.Length + 1];
            more = false;
            for (var offset = 0; offset < typed.Length; offset++)
            {
                if (!here[offset]) continue;
                var rest = typed[offset..];
                foreach (var reading in _readings[at])
                {
                    any |= reading.AsSpan().StartsWith(rest, StringComparison.Ordinal);
                    if (rest.StartsWith(reading, StringComparison.Ordinal)) more = next[offset + reading.Length] = true;
                    if (rest[0] == reading[0]) more = next[offset + 1] = true;
                    if (HasDoubleInitial(reading) && rest.StartsWith(reading.AsSpan(0, 2), StringComparison.Ordinal)) more = next[offset + 2] = true;
                }
            }

            any |= next[typed.Length];
            isWhole |= next[typed.Length] && at == _readings.Length - 1;
            here = next;
        }

        return any;
    }

    static bool HasDoubleInitial(string reading) => reading.Length > 2 && reading[1] == 'h' && (reading[0] is 'z' or 'c' or 's');
}
