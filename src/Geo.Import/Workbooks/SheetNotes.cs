using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Workbooks;

/// <summary>What is worth saying of a sheet as a whole: which one it is, what was passed over, what is hidden.</summary>
sealed class SheetNotes(WorkbookFile workbook, SheetPart sheet, SheetHeader header, bool isNamed)
{
    long _hidden;
    long _firstHidden;
    string _outside = "";
    long _outsideRows;

    public void Restart() => (_hidden, _firstHidden, _outside, _outsideRows) = (0, 0, "", 0);

    /// <summary>Takes account of a row that is read.</summary>
    public void See(SheetRow row)
    {
        if (row.IsHidden && _hidden++ == 0) _firstHidden = row.Number;
        if (row.Outside >= 0 && _outsideRows++ == 0) _outside = CellReference.Of(row.Outside, row.Number);
    }

    public IReadOnlyList<RowFlaw> List()
    {
        var notes = new List<RowFlaw>();
        var others = workbook.Sheets.Where(other => other != sheet).Select(other => other.Name).ToArray();
        if (!isNamed && others.Length > 0) notes.Add(new(FaultCode.SheetChosen, "layer", sheet.Name, string.Join(", ", others)));
        if (!sheet.IsVisible) notes.Add(new(FaultCode.SheetHidden, "layer", sheet.Name));
        if (header.Above.Count > 0) notes.Add(new(FaultCode.HeaderFound, Rows(header.FirstRow, header.LastRow), header.Above[0].Cells.First(cell => cell.Length > 0), Rows(header.Above[0].Number, header.Above[^1].Number)));
        if (_hidden > 0) notes.Add(new(FaultCode.RowsHidden, "", Number(_hidden), Number(_firstHidden)));
        if (_outsideRows > 0) notes.Add(new(FaultCode.CellsBesideTable, "", _outside, Number(_outsideRows)));
        return notes;
    }

    static string Rows(int first, int last) => first == last ? Number(first) : $"{Number(first)}–{Number(last)}";

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
