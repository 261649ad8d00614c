using System.Buffers;
using System.Text;

namespace Geo.Import.Tables;

/// <summary>Reads the conditions of a row filter by descent.</summary>
sealed class RowFilterReader(string text)
{
    static readonly SearchValues<char> s_wordEnds = SearchValues.Create(" \t\r\n,，=!<>\"'");

    int _at;

    /// <summary>What was not read yet.</summary>
    public string Rest => text[Math.Min(_at, text.Length)..];

    /// <summary>All conditions; null where the text is not a filter, <see cref="Rest"/> then begins where reading stopped.</summary>
    public List<RowCondition>? Conditions()
    {
        var conditions = new List<RowCondition>();
        do
        {
            if (Condition() is not { } condition) return null;
            conditions.Add(condition);
        }
        while (TryKeyword("and"));

        SkipBlanks();
        return _at == text.Length ? conditions : null;
    }

    RowCondition? Condition()
    {
        if (IsKeywordNext() || Word() is not { Length: > 0 } column) return null;
        if (TryKeyword("in")) return Values() is { } some ? new(column, RowOperator.In, some, 0) : null;
        if (TryKeyword("not")) return TryKeyword("in") && Values() is { } others ? new(column, RowOperator.NotIn, others, 0) : null;
        if (TryMark("!=")) return Word() is { } other ? new(column, RowOperator.NotIn, [other], 0) : null;
        if (TryMark("<=")) return Ordered(column, RowOperator.AtMost);
        if (TryMark(">=")) return Ordered(column, RowOperator.AtLeast);
        if (TryMark("<")) return Ordered(column, RowOperator.Less);
        if (TryMark(">")) return Ordered(column, RowOperator.Greater);
        return TryMark("=") && Word() is { } value ? new(column, RowOperator.In, [value], 0) : null;
    }

    RowCondition? Ordered(string column, RowOperator comparison)
    {
        SkipBlanks();
        var before = _at;
        if (Word() is { } word && RowCondition.TryNumber(word, out var limit)) return new(column, comparison, [], limit);
        _at = before;
        return null;
    }

    List<string>? Values()
    {
        var values = new List<string>();
        do
        {
            if (Word() is not { } value) return null;
            values.Add(value);
        }
        while (TryMark(",") || TryMark("，"));

        return values;
    }

    /// <summary>A quoted or a bare word; null where none begins.</summary>
    string? Word()
    {
        SkipBlanks();
        if (_at < text.Length && text[_at] is '"' or '\'') return Quoted(text[_at]);
        var length = text.AsSpan(_at).IndexOfAny(s_wordEnds);
        var end = length < 0 ? text.Length : _at + length;
        if (end == _at) return null;
        var word = text[_at..end];
        _at = end;
        return word;
    }

    string? Quoted(char mark)
    {
        var word = new StringBuilder();
        for (var at = _at + 1; at < text.Length; at++)
        {
            if (text[at] != mark)
            {
                word.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == mark)
            {
                word.Append(mark);
                at++;
            }
            else
            {
                _at = at + 1;
                return word.ToString();
            }
        }

        return null; // the quote is never closed
    }

    bool IsKeywordNext()
    {
        var before = _at;
        var isKeyword = TryKeyword("and") || TryKeyword("in") || TryKeyword("not");
        _at = before;
        return isKeyword;
    }

    bool TryKeyword(string keyword)
    {
        SkipBlanks();
        var end = _at + keyword.Length;
        if (end > text.Length || !text.AsSpan(_at, keyword.Length).Equals(keyword, StringComparison.OrdinalIgnoreCase)) return false;
        if (end < text.Length && !s_wordEnds.Contains(text[end])) return false;
        _at = end;
        return true;
    }

    bool TryMark(string mark)
    {
        SkipBlanks();
        if (!text.AsSpan(_at).StartsWith(mark, StringComparison.Ordinal)) return false;
        _at += mark.Length;
        return true;
    }

    void SkipBlanks()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
    }
}
