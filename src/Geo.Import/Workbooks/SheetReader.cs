using System.Globalization;

namespace Geo.Import.Workbooks;

/// <summary>Reads a sheet row by row, then its merged cells, which stand after all rows.</summary>
sealed class SheetReader : IDisposable
{
    const int MostMerges = 1 << 20;

    readonly PartXml _xml;
    readonly CellReader _cells;
    int _dataDepth = -1;
    int _lastRow;

    /// <param name="width">Columns to keep of each row.</param>
    public SheetReader(PartXml xml, WorkbookFile workbook, int width)
    {
        _xml = xml;
        Row = new(workbook.Strings, width);
        _cells = new(xml, workbook, Row);
    }

    /// <summary>The row read last.</summary>
    public SheetRow Row { get; }

    /// <summary>Moves to the next row that is not blank; false at the end of the rows.</summary>
    /// <exception cref="Model.Imports.BadInputException">The sheet is damaged: no well-formed XML, rows out of order, more of them than a sheet has.</exception>
    public bool Next()
    {
        while (NextRow())
        {
            if (!Row.IsBlank) return true;
        }

        return false;
    }

    /// <summary>All merged ranges, in the order of their first row. Rows not read yet are passed over.</summary>
    /// <exception cref="Model.Imports.BadInputException">The sheet is damaged.</exception>
    public List<MergedRange> ReadMerges()
    {
        while (NextRow(skips: true))
        {
        }

        var merges = new List<MergedRange>();
        while (_xml.Read())
        {
            if (!_xml.IsStart || _xml.Name != "mergeCell") continue;
            var reference = _xml.Attribute("ref");
            if (!MergedRange.TryParse(reference, out var range)) continue; // a "range" of one cell merges nothing
            if (merges.Count == MostMerges) throw _xml.Damaged($"> {MostMerges} mergeCell");
            merges.Add(range);
        }

        merges.Sort((one, other) => one.FirstRow.CompareTo(other.FirstRow));
        return merges;
    }

    public void Dispose() => _xml.Dispose();

    bool NextRow(bool skips = false)
    {
        if (_dataDepth < 0 && !FindData()) return false;
        if (_dataDepth == int.MaxValue) return false;
        while (_xml.ReadStart(_dataDepth))
        {
            if (_xml.Name != "row")
            {
                _xml.Skip();
                continue;
            }

            StartRow();
            if (skips) _xml.Skip();
            else _cells.ReadRow();
            return true;
        }

        _dataDepth = int.MaxValue;
        return false;
    }

    bool FindData()
    {
        while (_xml.Read())
        {
            if (!_xml.IsStart || _xml.Name != "sheetData") continue;
            _dataDepth = _xml.IsEmpty ? int.MaxValue : _xml.Depth;
            return true;
        }

        _dataDepth = int.MaxValue;
        return false;
    }

    void StartRow()
    {
        var text = _xml.Attribute("r");
        var row = _lastRow + 1;
        var isNumber = text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out row);
        if (!isNumber || row <= _lastRow || row > CellReference.MostRows) throw _xml.Damaged($"row {text ?? $"{row}"}");
        Row.Clear();
        (Row.Number, Row.IsHidden, _lastRow) = (row, _xml.Flag("hidden"), row);
    }
}
