using System.Globalization;
using System.Text;

namespace Geo.Import.Tables;

/// <summary>Numbers in cells, read straight from UTF-8.</summary>
static class NumberCell
{
    const long Million = 1_000_000;

    /// <summary>Without ASCII blanks and ideographic spaces around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            if (cell is [<= (byte)' ', ..]) cell = cell[1..];
            else if (cell is [.., <= (byte)' ']) cell = cell[..^1];
            else if (cell is [0xE3, 0x80, 0x80, ..]) cell = cell[3..];
            else if (cell is [.., 0xE3, 0x80, 0x80]) cell = cell[..^3];
            else return cell;
        }
    }

    /// <summary>Whether a cell says that there is nothing: empty, NA, N/A, null, —, 无, or dashes and slashes.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || cell.IndexOfAnyExcept((byte)'-', (byte)'/', (byte)'\\') < 0
        || (cell.Length <= 6 && (Ascii.EqualsIgnoreCase(cell, "NA"u8) || Ascii.EqualsIgnoreCase(cell, "N/A"u8)
            || Ascii.EqualsIgnoreCase(cell, "null"u8) || cell.SequenceEqual("—"u8) || cell.SequenceEqual("——"u8) || cell.SequenceEqual("无"u8)));

    /// <summary>A finite number in the invariant spelling.</summary>
    public static bool TryFinite(ReadOnlySpan<byte> cell, out double number) =>
        double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
        && double.IsFinite(number);

    /// <summary>A head count in millionths, exact for plain decimals (the seventh decimal rounds, halves up). Negative ones are read too.</summary>
    public static bool TryMillionths(ReadOnlySpan<byte> cell, out long millionths)
    {
        millionths = 0;
        var isNegative = cell is [(byte)'-', ..];
        var digits = isNegative || cell is [(byte)'+', ..] ? cell[1..] : cell;
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if (whole.Length + fraction.Length == 0) return false;
        if (whole.Length > 12 || HasOther(whole) || HasOther(fraction)) return TryRounded(cell, out millionths);
        foreach (var digit in whole) millionths = (millionths * 10) + (digit - '0');
        for (var place = 0; place < 6; place++) millionths = (millionths * 10) + (place < fraction.Length ? fraction[place] - '0' : 0);
        if (fraction.Length > 6 && fraction[6] >= (byte)'5') millionths++;
        if (isNegative) millionths = -millionths;
        return true;
    }

    /// <summary>Full-width digits, signs and points (１２．５) as the plain ones; null where the cell has none of them.</summary>
    public static byte[]? Narrowed(ReadOnlySpan<byte> cell)
    {
        if (cell.IndexOf((byte)0xEF) < 0) return null;
        var narrow = new List<byte>(cell.Length);
        var changed = false;
        for (var at = 0; at < cell.Length; at++)
        {
            // U+FF01…U+FF3F are EF BC 81…BF and stand for ! … ?
            if (at + 2 < cell.Length && cell[at] == 0xEF && cell[at + 1] == 0xBC && cell[at + 2] >= 0x81)
            {
                narrow.Add((byte)(cell[at + 2] - 0x60));
                (at, changed) = (at + 2, true);
            }
            else
            {
                narrow.Add(cell[at]);
            }
        }

        return changed ? [.. narrow] : null;
    }

    static bool HasOther(ReadOnlySpan<byte> digits) => digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0;

    static bool TryRounded(ReadOnlySpan<byte> cell, out long millionths)
    {
        millionths = 0;
        if (!TryFinite(cell, out var number) || Math.Abs(number) > 9e12) return false;
        millionths = (long)Math.Round(number * Million, MidpointRounding.AwayFromZero);
        return true;
    }
}
