using System.Text;

namespace Geo.Import.Tables;

/// <summary>Tells the lines that offices write below a table: 填表人：张三, 审核人（签字）：, 制表日期：2025年12月31日, 单位（盖章）, 注：….</summary>
static class FootWord
{
    const int LongestLabel = 12;

    /// <summary>Who has made, checked or stamped a sheet, and when: nothing else is so called.</summary>
    static readonly HashSet<string> s_signs =
    [
        "填表人", "制表人", "填报人", "经办人", "审核人", "复核人", "审批人", "校对人", "统计人", "填表", "制表", "审核", "复核", "校对", "负责人", "单位负责人", "部门负责人", "科室负责人", "统计负责人", "分管领导", "主管领导", "联系人", "联系电话", "填表日期", "制表日期", "填报日期",
        "报送日期", "报出日期", "填表时间", "制表时间", "填报时间", "制表单位", "填表单位", "填报单位", "报送单位", "单位盖章", "盖章", "公章", "签字", "签章",
        "preparedby", "compiledby", "checkedby", "reviewedby", "approvedby", "dateprepared", "signature",
    ];

    /// <summary>What may head a remark of a row as well.</summary>
    static readonly HashSet<string> s_notes =
        ["注", "备注", "附注", "说明", "填表说明", "注释", "数据来源", "资料来源", "来源", "日期", "时间", "电话", "单位", "note", "notes", "source", "sources", "date"];

    /// <summary>Whether a cell begins with a sign: a label with a colon, a stamp's brackets, or the label alone.</summary>
    /// <param name="cell">UTF-8, without blanks around it.</param>
    public static bool IsSign(ReadOnlySpan<byte> cell) => Label(cell, out var hasColon, out var isStamped) is { } label && (s_signs.Contains(label) || (isStamped && (hasColon || s_notes.Contains(label))));

    /// <summary>Whether a cell begins with the label of a note and a colon.</summary>
    /// <param name="cell">UTF-8, without blanks around it.</param>
    public static bool IsNote(ReadOnlySpan<byte> cell) => Label(cell, out var hasColon, out _) is { } label && hasColon && s_notes.Contains(label);

    /// <summary>What stands before the colon, without blanks, brackets and numbers; null where no label can stand there.</summary>
    static string? Label(ReadOnlySpan<byte> cell, out bool hasColon, out bool isStamped)
    {
        (hasColon, isStamped) = (false, false);
        if (cell is [] or [>= (byte)'0' and <= (byte)'9', ..]) return null;
        // Most cells are names, and end here: neither colon nor bracket, and longer than a label.
        if (cell.IndexOf((byte)':') < 0 && cell.IndexOf("："u8) < 0 && cell.IndexOf((byte)'(') < 0 && cell.IndexOf("（"u8) < 0 && (cell.Length > 3 * LongestLabel || char.IsAsciiLetter((char)cell[0]))) return null;
        var text = new StringBuilder();
        var depth = 0;
        var bracket = new StringBuilder();
        foreach (var letter in FullWidth.Narrow(Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 96)])))
        {
            if (letter == ':')
            {
                hasColon = true;
                break;
            }

            if (letter is '(') depth++;
            else if (letter is ')') depth--;
            else if (depth > 0) bracket.Append(letter);
            else if (char.IsLetter(letter)) text.Append(char.ToLowerInvariant(letter));
            if (text.Length > LongestLabel) return null;
        }

        isStamped = bracket.ToString() is var within && (within.Contains("盖章", StringComparison.Ordinal) || within.Contains("公章", StringComparison.Ordinal) || within.Contains('签'));
        return text.Length > 0 ? text.ToString() : null;
    }
}
