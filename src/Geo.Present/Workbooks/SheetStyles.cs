using DocumentFormat.OpenXml.Spreadsheet;
using Geo.Present.Tables;

namespace Geo.Present.Workbooks;

/// <summary>The looks of cells, by index into the style sheet.</summary>
static class SheetStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Header = 2;
    public const uint Whole = 3;
    public const uint TwoDecimals = 4;
    public const uint Percent = 5;

    // Text that begins like a formula, marked as text for whoever edits the cell.
    const uint QuotedHeader = 6;
    const uint Quoted = 7;

    /// <summary>Added to a number's style for a row that sums up others.</summary>
    public const uint TotalOffset = 5;

    const uint BuiltInWhole = 3; // #,##0
    const uint BuiltInTwoDecimals = 4; // #,##0.00
    const uint OwnPercent = 164; // 0.0%

    public static uint Of(CellKind kind, bool isTotal) => kind switch
    {
        CellKind.People or CellKind.Count => Whole,
        CellKind.Distance or CellKind.Number => TwoDecimals,
        CellKind.Share => Percent,
        _ => Plain,
    } + (isTotal && kind != CellKind.Text ? TotalOffset : 0);

    /// <summary>The same look, marked as text for whoever edits the cell.</summary>
    public static uint Quoting(uint style) => style switch
    {
        Plain => Quoted,
        Header => QuotedHeader,
        _ => style,
    };

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OwnPercent, FormatCode = "0.0%" }),
        new Fonts(Font(10, false), Font(13, true), Font(10, true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF3" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, 0), Format(1, 0), Format(2, 0, fill: 2, wraps: true), Format(0, BuiltInWhole), Format(0, BuiltInTwoDecimals), Format(0, OwnPercent),
            Format(2, 0, fill: 2, wraps: true, quoted: true), Format(0, 0, quoted: true), Format(2, BuiltInWhole), Format(2, BuiltInTwoDecimals), Format(2, OwnPercent)));

    static Font Font(double size, bool bold)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Microsoft YaHei" });
        return font;
    }

    static CellFormat Format(uint font, uint number, uint fill = 0, bool wraps = false, bool quoted = false)
    {
        var format = new CellFormat { FontId = font, NumberFormatId = number, FillId = fill, BorderId = 0, ApplyFont = true, ApplyNumberFormat = number > 0, ApplyFill = fill > 0 };
        if (quoted) format.QuotePrefix = true;
        if (wraps)
        {
            format.ApplyAlignment = true;
            format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        }

        return format;
    }
}
