using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Geo.Present.Tables;

namespace Geo.Present.Workbooks;

/// <summary>Streams one table into a sheet: title, header (frozen), rows, notes.</summary>
sealed class SheetWriter
{
    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const int HeaderRow = 2;
    const double WidestColumn = 60;

    readonly XmlWriter _xml;
    int _row;

    SheetWriter(XmlWriter xml) => _xml = xml;

    public static void Write(WorksheetPart part, Table table)
    {
        using var stream = part.GetStream(FileMode.Create);
        // Entitize: a line break inside a name is kept as it is, on every system.
        using var xml = XmlWriter.Create(stream, new() { CloseOutput = false, NewLineHandling = NewLineHandling.Entitize });
        new SheetWriter(xml).Write(table);
    }

    void Write(Table table)
    {
        _xml.WriteStartElement("worksheet", Main);
        WriteView();
        WriteColumns(table);
        _xml.WriteStartElement("sheetData", Main);
        WriteTexts([table.Title], SheetStyles.Title);
        WriteTexts(table.Columns.Select(column => column.Title), SheetStyles.Header);
        var totals = table.Totals.ToHashSet();
        for (var index = 0; index < table.Rows.Count; index++) WriteCells(table.Rows[index], totals.Contains(index));
        _row++;
        foreach (var note in table.Notes) WriteTexts([note], SheetStyles.Plain);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    void WriteView()
    {
        _xml.WriteStartElement("sheetViews", Main);
        _xml.WriteStartElement("sheetView", Main);
        _xml.WriteAttributeString("workbookViewId", "0");
        _xml.WriteStartElement("pane", Main);
        _xml.WriteAttributeString("ySplit", Number(HeaderRow));
        _xml.WriteAttributeString("topLeftCell", $"A{HeaderRow + 1}");
        _xml.WriteAttributeString("activePane", "bottomLeft");
        _xml.WriteAttributeString("state", "frozen");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    void WriteColumns(Table table)
    {
        if (table.Columns.Count == 0) return;
        _xml.WriteStartElement("cols", Main);
        for (var column = 0; column < table.Columns.Count; column++)
        {
            var widest = table.Rows.Take(200).Select(row => WidthOf(row[column].Text)).Append(WidthOf(table.Columns[column].Title) / 2 + 4).Max();
            _xml.WriteStartElement("col", Main);
            _xml.WriteAttributeString("min", Number(column + 1));
            _xml.WriteAttributeString("max", Number(column + 1));
            _xml.WriteAttributeString("width", Math.Clamp(widest + 2, 8, WidestColumn).ToString("0.##", CultureInfo.InvariantCulture));
            _xml.WriteAttributeString("customWidth", "1");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    // Chinese characters are about twice as wide as Latin ones.
    static double WidthOf(string text) => text.Sum(letter => letter >= 0x2E80 ? 2.0 : 1.0);

    void WriteTexts(IEnumerable<string> texts, uint style)
    {
        StartRow();
        var column = 0;
        foreach (var text in texts) WriteText(column++, text, style);
        _xml.WriteEndElement();
    }

    void WriteCells(IReadOnlyList<Cell> cells, bool isTotal)
    {
        StartRow();
        for (var column = 0; column < cells.Count; column++)
        {
            var cell = cells[column];
            if (cell.Value is { } value) WriteNumber(column, value, SheetStyles.Of(cell.Kind, isTotal));
            else if (cell.Text.Length > 0) WriteText(column, cell.Text, isTotal ? SheetStyles.Header : SheetStyles.Plain);
        }

        _xml.WriteEndElement();
    }

    void WriteNumber(int column, decimal value, uint style)
    {
        StartCell(column, style);
        _xml.WriteElementString("v", Main, value.ToString(CultureInfo.InvariantCulture));
        _xml.WriteEndElement();
    }

    void WriteText(int column, string text, uint style)
    {
        StartCell(column, text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? SheetStyles.Quoting(style) : style);
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(SheetText.OfCell(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    void StartRow()
    {
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", Number(++_row));
    }

    void StartCell(int column, uint style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", Letters(column) + Number(_row));
        if (style != SheetStyles.Plain) _xml.WriteAttributeString("s", Number((int)style));
    }

    static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
