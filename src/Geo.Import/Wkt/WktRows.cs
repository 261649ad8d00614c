using System.Globalization;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using NetTopologySuite.Geometries;

namespace Geo.Import.Wkt;

/// <summary>A table with a column of well-known text: the same rows, with a geometry.</summary>
/// <remarks>
/// The system stated by the rows (<c>SRID=4490;POINT(…)</c>) is the file's declaration. A row that states another than the first does is rejected: there is one file, and one system it can be in.
/// Rows that state none are in the file's. A cell that is empty is no geometry; the row's other coordinates then serve.
/// </remarks>
sealed class WktRows : SourceRows
{
    readonly SourceRows _rows;
    readonly int _column;
    readonly int? _srid;
    readonly WktReader _wkt = new();
    RowFlaw? _flaw;
    Geometry? _geometry;

    WktRows(SourceRows rows, int column, int? srid) => (_rows, _column, _srid) = (rows, column, srid);

    public override string Format => _rows.Format;

    public override string Sha256 => _rows.Sha256;

    public override string? EncodingName => _rows.EncodingName;

    public override bool HasHeader => _rows.HasHeader;

    public override IReadOnlyList<string> Header => _rows.Header;

    public override bool HasGeometry => true;

    public override string? DeclaredCrs => _srid is { } srid ? string.Create(CultureInfo.InvariantCulture, $"EPSG:{srid}") : _rows.DeclaredCrs;

    public override long Row => _rows.Row;

    public override RowFlaw? Flaw => _rows.Flaw ?? _flaw;

    public override Geometry? Geometry => _geometry;

    public override bool RingWasClosed => _geometry is not null && _wkt.RingWasClosed;

    public override IReadOnlyList<CellFlaw> CellFlaws => _rows.CellFlaws;

    public override IReadOnlyList<RowFlaw> RowRepairs => _rows.RowRepairs;

    public override IReadOnlyList<RowFlaw> RowRemarks => _rows.RowRemarks;

    public override IReadOnlyList<RowFlaw> Remarks => _rows.Remarks;

    /// <summary>The rows as they are, where they carry geometry of their own or have no such column. A column that is only recognised by its header must begin with a geometry too.</summary>
    /// <exception cref="BadInputException">The study maps a column that is not there.</exception>
    public static SourceRows Around(SourceRows rows, StudySource source)
    {
        if (rows.HasGeometry) return rows;
        var column = ColumnMap.Of(rows, source, [Field.Wkt])[Field.Wkt];
        if (column < 0) return rows;
        var isMeant = source.Columns.ContainsKey(FieldNames.Of(Field.Wkt));
        int? srid = null;
        while (srid is null && rows.Next())
        {
            var cell = NumberCell.Trim(rows.Cell(column));
            if (rows.Flaw is not null || NumberCell.IsNothing(cell)) continue;
            if (!isMeant && !WktReader.IsMeant(cell)) break;
            isMeant = true;
            srid = new WktText(cell).Srid();
        }

        rows.Restart();
        return isMeant ? new WktRows(rows, column, srid) : rows;
    }

    public override bool MayHaveLostText => _rows.MayHaveLostText;

    public override bool Next()
    {
        (_flaw, _geometry) = (null, null);
        if (!_rows.Next()) return false;
        var cell = NumberCell.Trim(_rows.Cell(_column));
        if (_rows.Flaw is not null || NumberCell.IsNothing(cell)) return true;
        _geometry = _wkt.Read(cell);
        _flaw = _wkt.Flaw is { } flaw ? flaw with { Column = Header[_column] }
            : _wkt.Srid is { } srid && srid != _srid ? new(FaultCode.SridDiffers, Header[_column], Number(srid), Number(_srid ?? 0)) : null;
        return true;
    }

    public override void Restart() => _rows.Restart();

    public override ReadOnlySpan<byte> Cell(int column) => _rows.Cell(column);

    public override string Text(int column) => _rows.Text(column);

    public override IReadOnlyList<string> Cells() => _rows.Cells();

    public override void Dispose()
    {
        _rows.Dispose();
        base.Dispose();
    }

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
