namespace Geo.Import.Tables;

/// <summary>Tells the rows of sums that offices write among and below the rows they add up: 合计, 小计, 总 计, 东河镇小计, Total.</summary>
/// <remarks>
/// The Chinese words are no names of anything, alone or at the end. The English ones are only taken alone: a filling station may be called Total, which is why they count in rows without a place.
/// </remarks>
public static class TotalWord
{
    static readonly string[] s_words = ["合计", "小计", "总计", "共计", "累计", "合計", "小計", "總計", "共計", "累計"];
    static readonly HashSet<string> s_english = ["total", "totals", "subtotal", "subtotals", "grandtotal", "overalltotal", "sum", "sumtotal"];

    /// <summary>Whether a cell is such a word, or ends with one.</summary>
    /// <param name="cell">UTF-8, without blanks around it.</param>
    public static bool IsChinese(ReadOnlySpan<byte> cell)
    {
        // Every one ends with 计 or 計: what has neither, and that is nearly all, is not turned into a text.
        if (cell.Length < 6 || (cell.IndexOf("计"u8) < 0 && cell.IndexOf("計"u8) < 0)) return false;
        var text = Folded(System.Text.Encoding.UTF8.GetString(cell));
        return Array.Exists(s_words, word => text.EndsWith(word, StringComparison.Ordinal) || IsCounted(text, word));
    }

    /// <summary>Whether a cell is an English word for a sum and nothing else.</summary>
    /// <param name="cell">UTF-8, without blanks around it.</param>
    public static bool IsEnglish(ReadOnlySpan<byte> cell) =>
        cell.Length is > 2 and <= 20 && "tTsSgGoO"u8.Contains(cell[0]) && s_english.Contains(Folded(System.Text.Encoding.UTF8.GetString(cell)));

    // 合计12家, but not 小计村, which is a village's name.
    static bool IsCounted(string text, string word) => text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal) && char.IsAsciiDigit(text[word.Length]);

    /// <summary>Small letters and digits alone; what stands in brackets at the end (合计（人）) is left out.</summary>
    static string Folded(string cell)
    {
        var text = FullWidth.Narrow(CleanText.Of(cell)).ToLowerInvariant().TrimEnd();
        var bracket = text.EndsWith(')') ? text.LastIndexOf('(') : -1;
        return string.Concat((bracket > 0 ? text[..bracket] : text).Where(char.IsLetterOrDigit));
    }
}
