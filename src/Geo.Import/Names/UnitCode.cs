using System.Globalization;
using Geo.Import.Tables;

namespace Geo.Import.Names;

/// <summary>
/// A division's code as it is compared. The statistical office writes 12 digits (2 + 2 + 2 + 3 + 3), civil affairs 6 for a county and 9 for a township; zeros
/// fill what lies below. Compared is the shortest form: 420106000000, 420106000 and 42 01 06 are 420106.
/// </summary>
/// <param name="Digits">The shortest form; of a damaged code the digits that are certain.</param>
/// <param name="IsDamaged">A spreadsheet has written the code as a number with an exponent, and digits are lost.</param>
/// <param name="Rest">What follows the digits in the cell: <c>新宁镇</c> of <c>511723100 新宁镇</c>.</param>
public sealed record UnitCode(string Digits, bool IsDamaged, string Rest)
{
    static readonly int[] s_lengths = [2, 4, 6, 9, 12];

    /// <summary>The code a cell begins with; null where it begins with none, or with fewer than two digits.</summary>
    public static UnitCode? Find(string text)
    {
        var cell = FullWidth.Narrow(text).Trim().TrimStart('\'', '"', '\uFEFF').TrimEnd('\'', '"');
        if (OfNumber(cell) is { } number) return number;
        var digits = new List<char>();
        var at = 0;
        for (; at < cell.Length && (char.IsAsciiDigit(cell[at]) || (digits.Count > 0 && IsBetween(cell[at]))); at++)
        {
            if (char.IsAsciiDigit(cell[at])) digits.Add(cell[at]);
        }

        var rest = cell[at..].Trim();
        if (digits.Count < 2 || (rest.Length > 0 && rest[0] == '.')) return null;
        return new(Shortest(new([.. digits])), IsDamaged: false, rest);
    }

    /// <summary>The shortest form of a code of 4, 6, 9 or 12 digits; anything else as it is.</summary>
    public static string Shortest(string digits)
    {
        for (var level = s_lengths.Length - 1; level > 0; level--)
        {
            if (digits.Length != s_lengths[level]) continue;
            if (digits.AsSpan(s_lengths[level - 1]).IndexOfAnyExcept('0') >= 0) return digits;
            digits = digits[..s_lengths[level - 1]];
        }

        return digits;
    }

    /// <summary>The codes of the units above, nearest first.</summary>
    public static IEnumerable<string> Above(string digits) => s_lengths.Reverse().Where(length => length < digits.Length).Select(length => digits[..length]);

    static bool IsBetween(char letter) => char.IsWhiteSpace(letter) || letter is '-' or '_';

    // 420106.0 is whole; 4.20106E+11 has kept six of its twelve digits, and whether the others were zeros nobody knows.
    static UnitCode? OfNumber(string cell)
    {
        var exponentAt = cell.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? cell : cell[..exponentAt];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 && exponentAt < 0) return null;
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? "" : mantissa[(point + 1)..];
        if (whole.Length == 0 || !whole.All(char.IsAsciiDigit) || !fraction.All(char.IsAsciiDigit)) return null;
        if (exponentAt < 0) return fraction.All(digit => digit == '0') ? new(Shortest(whole), IsDamaged: false, "") : null;
        if (!int.TryParse(cell[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) return null;
        return exponent == fraction.Length ? new(Shortest(whole + fraction), IsDamaged: false, "") : new(whole + fraction, IsDamaged: true, "");
    }
}
