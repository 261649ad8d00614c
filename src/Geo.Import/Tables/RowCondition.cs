using System.Buffers;
using System.Globalization;

namespace Geo.Import.Tables;

/// <summary>One condition of a row filter. Equality is being in a list of one.</summary>
sealed record RowCondition(string Column, RowOperator Operator, IReadOnlyList<string> Values, decimal Limit)
{
    static readonly SearchValues<char> s_plain = SearchValues.Create("0123456789.");

    public bool Holds(string? cell) => Operator switch
    {
        RowOperator.In => IsIn(cell),
        RowOperator.NotIn => !IsIn(cell),
        _ => TryNumber(cell, out var number) && Compares(number),
    };

    public static bool TryNumber(string? text, out decimal number)
    {
        number = 0;
        return text is not null && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out number);
    }

    bool Compares(decimal number) => Operator switch
    {
        RowOperator.Less => number < Limit,
        RowOperator.AtMost => number <= Limit,
        RowOperator.Greater => number > Limit,
        _ => number >= Limit,
    };

    bool IsIn(string? cell)
    {
        if (cell?.Trim() is not { } text) return false;
        foreach (var value in Values)
        {
            if (text == value || (IsPlain(text) && IsPlain(value) && TryNumber(text, out var left) && TryNumber(value, out var right) && left == right)) return true;
        }

        return false;
    }

    // 007 is a code, not a number; so are +7 and 1e3.
    static bool IsPlain(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && !digits.ContainsAnyExcept(s_plain) && (digits.Length == 1 || digits[0] != '0' || digits[1] == '.');
    }
}
