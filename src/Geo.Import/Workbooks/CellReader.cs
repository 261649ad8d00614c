using System.Globalization;
using Geo.Import.Tables;

namespace Geo.Import.Workbooks;

/// <summary>Reads the cells of one row (ISO/IEC 29500-1, 18.3.1.4) as text: numbers as stored, dates as ISO text, TRUE and FALSE, the results of formulas.</summary>
sealed class CellReader(PartXml xml, WorkbookFile workbook, SheetRow row)
{
    /// <summary>32,767 characters of Chinese text, and then some.</summary>
    const int LongestCell = 1 << 17;

    readonly Utf8Text _text = row.Own;

    /// <summary>Reads to the end of the row that begins here.</summary>
    public void ReadRow()
    {
        if (xml.IsEmpty) return;
        var depth = xml.Depth;
        var next = 0;
        while (xml.ReadStart(depth))
        {
            if (xml.Name != "c")
            {
                xml.Skip();
                continue;
            }

            xml.CellAttributes(out var reference, out var style, out var type);
            var column = next;
            if (reference is not null && !CellReference.TryParse(reference, out column, out _)) throw xml.Damaged($"cell {reference}");
            if (column < next || column >= CellReference.MostColumns) throw xml.Damaged($"cell {reference ?? CellReference.Of(column, row.Number)}");
            next = column + 1;
            if (!xml.IsEmpty) ReadCell(column, style, type);
        }
    }

    void ReadCell(int column, string? style, string? type)
    {
        var start = _text.Mark();
        var (depth, hasFormula, hasValue) = (xml.Depth, false, false);
        while (xml.ReadStart(depth))
        {
            if (xml.Name == "v")
            {
                hasValue = true;
                xml.Text(_text);
            }
            else if (xml.Name == "is")
            {
                xml.RichText(_text);
            }
            else
            {
                hasFormula |= xml.Name == "f";
                xml.Skip();
            }
        }

        var kind = _text.IsFull || _text.Length - start > LongestCell ? CellKind.Unreadable : KindOf(start, style, type, hasFormula, hasValue);
        if (kind == CellKind.Unreadable) _text.CutTo(Math.Min(_text.Length, start + 80));
        if (kind == CellKind.Empty) return;
        if (type == "s" && kind == CellKind.Text) return; // it is set already
        row.Set(column, kind, start);

        CellKind KindOf(int start, string? style, string? type, bool hasFormula, bool hasValue)
        {
            switch (type)
            {
                case "s":
                    return OfShared(column, start);
                case "str" or "inlineStr":
                    if (hasFormula && !hasValue) return CellKind.NoResult;
                    _text.Unescape();
                    return NumberCell.Trim(Written(start)).IsEmpty ? CellKind.Empty : CellKind.Text;
                default:
                    if (_text.Length == start) return hasFormula ? CellKind.NoResult : CellKind.Empty;
                    return type switch
                    {
                        "e" => CellKind.Error,
                        "b" => OfFlag(start),
                        "d" => CellKind.Date,
                        _ => OfNumber(start, style),
                    };
            }
        }
    }

    ReadOnlySpan<byte> Written(int start) => _text.Span(start, _text.Length - start);

    CellKind OfShared(int column, int start)
    {
        if (_text.Length == start) return CellKind.Empty;
        if (!int.TryParse(Written(start), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || !workbook.Strings.TryGet(index, out var text)) return CellKind.Unreadable;
        _text.CutTo(start);
        if (NumberCell.Trim(text).IsEmpty) return CellKind.Empty;
        row.SetShared(column, index);
        return CellKind.Text;
    }

    CellKind OfFlag(int start)
    {
        var isTrue = Written(start) is [(byte)'1'];
        _text.CutTo(start);
        _text.Append(isTrue ? "TRUE"u8 : "FALSE"u8);
        return CellKind.Flag;
    }

    CellKind OfNumber(int start, string? style)
    {
        var look = workbook.Formats.Of(style);
        var written = Written(start);
        var isPlain = written.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (look == DateLook.None && (isPlain || !NeedsPlainDigits(written))) return CellKind.Number;
        if (!NumberCell.TryFinite(written, out var number)) return CellKind.Text;
        var date = look == DateLook.None ? null : SerialDate.Text(number, look, workbook.Is1904);
        var text = date ?? (number == Math.Floor(number) && Math.Abs(number) < 1e15 ? ((long)number).ToString(CultureInfo.InvariantCulture) : null);
        if (text is null) return CellKind.Number;
        _text.CutTo(start);
        _text.Append(text);
        return date is null ? CellKind.Number : CellKind.Date;
    }

    // 5.117E11 and 7.0 are how some programs write the whole numbers that ids are.
    static bool NeedsPlainDigits(ReadOnlySpan<byte> number) =>
        number.IndexOfAny((byte)'E', (byte)'e') >= 0 || (number.IndexOf((byte)'.') is >= 0 and var point && number[(point + 1)..].IndexOfAnyExcept((byte)'0') < 0);
}
