using System.Text;
using System.Text.RegularExpressions;

namespace Geo.Import.Tables;

/// <summary>Numbers with their thousands set apart, as spreadsheets show and copy them: 1,200, 1 200 000, １，２００.</summary>
/// <remarks>
/// Every group after the first has three digits, and one separator serves for all. A comma counts only where the file does not part its cells by semicolons: such files come from countries where 1,200 is one and a fifth.
/// </remarks>
static partial class GroupedDigits
{
    /// <summary>The plain digits; null where the cell is no such number.</summary>
    /// <param name="cell">UTF-8, without blanks around it.</param>
    /// <param name="isCommaDecimal">Whether a comma may be the decimal sign.</param>
    public static byte[]? Plain(ReadOnlySpan<byte> cell, bool isCommaDecimal)
    {
        if (cell.Length is < 5 or > 40) return null;
        var text = FullWidth.Narrow(Encoding.UTF8.GetString(cell));
        var match = Pattern().Match(text);
        if (!match.Success || (isCommaDecimal && match.Groups["sep"].Value == ",")) return null;
        return Encoding.UTF8.GetBytes(text.Replace(match.Groups["sep"].Value, "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(?<sep>[, \u00A0\u202F'])[0-9]{3}(\k<sep>[0-9]{3})*(\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
