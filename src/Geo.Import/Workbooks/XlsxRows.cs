using Geo.Import.Tables;
using Geo.Model.Imports;

namespace Geo.Import.Workbooks;

/// <summary>The rows of one sheet of a workbook, numbered as the sheet numbers them; titles above the header are passed over, and said.</summary>
/// <remarks>
/// Streamed: what is kept is one row, the workbook's strings and the merged ranges, whatever the sheet's size. Hidden rows are rows; a filter left on in a sheet must not change a figure.
/// Cells are the text of what is stored: numbers with all their digits, dates as ISO text, TRUE and FALSE.
/// </remarks>
public sealed class XlsxRows : SourceRows
{
    readonly WorkbookFile _workbook;
    readonly SheetPart _sheet;
    readonly SheetHeader _header;
    readonly MergedCells _merged;
    readonly SheetNotes _notes;
    readonly List<int> _filled = [];
    readonly List<int> _once = [];
    readonly List<CellFlaw> _flaws = [];
    SheetReader _reader;

    XlsxRows(FileBytes file, string? layer, bool hasHeader, IReadOnlyCollection<string> mapped, CancellationToken cancellation)
    {
        _workbook = WorkbookFile.Read(file, cancellation);
        var scan = Chosen(file.File, layer);
        _sheet = scan.Sheet;
        _header = hasHeader ? HeaderSearch.Find(scan, HeaderTable.Product, mapped) : SheetHeader.Without(scan);
        _merged = new(scan.Merges, _header.LastRow);
        _notes = new(_workbook, _sheet, _header, isNamed: layer is not null);
        _reader = _workbook.Open(_sheet, _header.Names.Count);
    }

    public override string Format => "xlsx";

    public override string Sha256 => _workbook.Sha256;

    public override bool HasHeader => _header.LastRow > 0;

    public override IReadOnlyList<string> Header => _header.Names;

    public override bool HasGeometry => false;

    public override long Row => _reader.Row.Number;

    public override RowFlaw? Flaw => null;

    public override IReadOnlyList<CellFlaw> CellFlaws => _flaws;

    public override IReadOnlyList<RowFlaw> RowRepairs => _filled.Count == 0 ? [] :
        [.. _filled.Select(column => new RowFlaw(FaultCode.CellFilled, Header[column], Text(column), CellReference.Of(column, Row)))];

    public override IReadOnlyList<RowFlaw> RowRemarks => _once.Count == 0 ? [] :
        [.. _once.Select(column => new RowFlaw(FaultCode.MergedNumber, Header[column], Text(column), CellReference.Of(column, Row)))];

    public override IReadOnlyList<RowFlaw> Remarks => _notes.List();

    /// <param name="layer">Name of the sheet; null: the first visible one with rows.</param>
    /// <param name="hasHeader">False for a sheet whose first row is a row already.</param>
    /// <param name="mapped">Headers that the study names, to tell the header by.</param>
    /// <exception cref="BadInputException">The file can't be read as a whole, or has no such sheet, or no row.</exception>
    public static XlsxRows Read(
        FileBytes file, string? layer = null, bool hasHeader = true, IEnumerable<string>? mapped = null, CancellationToken cancellation = default) =>
        new(file, layer, hasHeader, [.. mapped ?? []], cancellation);

    public override void Restart()
    {
        _reader.Dispose();
        _reader = _workbook.Open(_sheet, _header.Names.Count);
        _merged.Restart();
        _notes.Restart();
    }

    public override bool Next()
    {
        _filled.Clear();
        _once.Clear();
        _flaws.Clear();
        do
        {
            if (!_reader.Next()) return false;
        }
        while (Row <= _header.LastRow);

        var row = _reader.Row;
        _notes.See(row);
        _merged.Apply(row, _filled, _once);
        for (var column = 0; column < row.Width; column++)
        {
            if (row.KindOf(column) is CellKind.Error or CellKind.NoResult or CellKind.Unreadable) _flaws.Add(new(column, FlawOf(row, column)));
        }

        return true;
    }

    public override ReadOnlySpan<byte> Cell(int column) => _reader.Row.Cell(column);

    public override void Dispose()
    {
        _reader.Dispose();
        base.Dispose();
    }

    RowFlaw FlawOf(SheetRow row, int column) => new(
        row.KindOf(column) switch
        {
            CellKind.Error => FaultCode.CellError,
            CellKind.NoResult => FaultCode.FormulaWithoutResult,
            _ => FaultCode.CellUnreadable,
        },
        Header[column], row.Text(column), CellReference.Of(column, row.Number));

    SheetScan Chosen(string file, string? layer)
    {
        var sheets = _workbook.Sheets;
        if (layer is null)
        {
            foreach (var sheet in sheets.Where(sheet => sheet.IsVisible))
            {
                if (SheetScan.Of(_workbook, sheet) is { Lines.Count: > 0 } scan) return scan;
            }

            throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "", ""));
        }

        var named = sheets.FirstOrDefault(sheet => sheet.Name == layer) ?? sheets.FirstOrDefault(sheet => HeaderTable.Normal(sheet.Name) == HeaderTable.Normal(layer))
            ?? throw new BadInputException(new Fault(FaultCode.LayerMissing, file, 0, "layer", layer, string.Join(", ", sheets.Select(sheet => sheet.Name))));
        var chosen = SheetScan.Of(_workbook, named);
        return chosen.Lines.Count > 0 ? chosen : throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "layer", layer));
    }
}
