using System.Buffers.Binary;
using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Shapefiles;

/// <summary>The records of a shapefile: geometry from .shp, cells from .dbf, coordinate system from .prj, encoding from .cpg.</summary>
/// <remarks>
/// The records of .shp are read one after another, as they lie; .shx only repeats where they lie and is not needed. Record n of .shp belongs to record n of .dbf: where one file has
/// more than the other there are as many rows as the longer has, and those without a partner are flawed. Deleted records are no rows, but counted in a remark.
/// </remarks>
public sealed class ShapefileRows : SourceRows
{
    const int HeaderBytes = 100;
    const int RecordHeader = 8;
    const int FileCode = 9994;

    readonly byte[] _shp;
    readonly DbfFile? _dbf;
    readonly string[] _header;
    readonly RowFlaw[] _lacking;
    readonly ShapeReader _shapes = new();
    readonly string?[] _cells;
    RowFlaw? _flaw;
    Geometry? _geometry;
    int _at = HeaderBytes;
    bool _isBroken;
    long _record;
    long _deleted;

    ShapefileRows(string file, ShapefileParts parts, string? encoding)
    {
        _shp = parts.Shp;
        if (_shp.Length == 0) throw new BadInputException(new Fault(FaultCode.FileEmpty, file, 0, "", ""));
        if (_shp.Length < HeaderBytes || BinaryPrimitives.ReadInt32BigEndian(_shp) != FileCode) throw new BadInputException(new Fault(FaultCode.FileUnreadable, file, 0, "", "shp"));
        if (parts.Dbf is { Length: > 0 } dbf) _dbf = new(file, dbf, encoding ?? (parts.Cpg is { } cpg ? Encoding.UTF8.GetString(cpg) : null));
        (DeclaredCrs, Sha256) = (CrsOf(parts), parts.Sha256);
        _header = [.. _dbf?.Columns.Select(column => column.Name) ?? []];
        _cells = new string?[_header.Length];
        _lacking = [.. Lacking(parts)];
    }

    public override string Format => "shapefile";

    public override string Sha256 { get; }

    public override string? EncodingName => _dbf?.EncodingName;

    public override IReadOnlyList<string> Header => _header;

    public override bool HasGeometry => true;

    /// <summary>What .prj means; its name where that is not known; null without a .prj.</summary>
    public override string? DeclaredCrs { get; }

    public override long Row => _record;

    public override RowFlaw? Flaw => _flaw;

    public override Geometry? Geometry => _geometry;

    public override bool RingWasClosed => _shapes.RingWasClosed;

    public override IReadOnlyList<RowFlaw> Remarks => _deleted == 0 ? _lacking : [.. _lacking, new(FaultCode.RecordsDeleted, "", $"{_deleted}")];

    /// <param name="file">As the study names it.</param>
    /// <param name="path">The .shp file, or a folder or a zip archive that holds one.</param>
    /// <param name="encoding">Of the .dbf, as the study declares it; null: .cpg, language driver, evidence.</param>
    /// <param name="layer">Which of several in a folder or an archive; null where there is one.</param>
    /// <exception cref="BadInputException">The .shp is missing or none, which is meant can't be told, or the .dbf contradicts itself.</exception>
    public static ShapefileRows Read(string file, string path, string? encoding = null, string? layer = null) => new(file, ShapefileParts.Find(file, path, layer), encoding);

    public override void Restart() => (_at, _record, _deleted, _isBroken) = (HeaderBytes, 0, 0, false);

    public override bool Next()
    {
        while (true)
        {
            (_flaw, _geometry) = (null, null);
            var hasShape = TryContent(out var content);
            var hasCells = _dbf is not null && _record < _dbf.Count && (hasShape || _dbf.Holds(_record));
            if (!hasShape && !hasCells) return false;
            var record = _record++;
            if (_dbf?.Holds(record) == true && _dbf.IsDeleted(record))
            {
                _deleted++;
                continue;
            }

            ReadCells(record);
            if (!hasShape) _flaw ??= new(FaultCode.RowMalformed, "geometry", "shp < dbf", "shp = dbf");
            else ReadShape(content);
            return true;
        }
    }

    public override string Text(int column) => _cells[column] ?? "";

    public override ReadOnlySpan<byte> Cell(int column) => Encoding.UTF8.GetBytes(Text(column));

    /// <summary>The content of the next record; false at the end of the file, or where a record says it is longer than the file: nothing after it can be found.</summary>
    bool TryContent(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_isBroken || _at + RecordHeader > _shp.Length) return false;
        var bytes = 2L * BinaryPrimitives.ReadInt32BigEndian(_shp.AsSpan(_at + 4));
        _isBroken = bytes < 4 || _at + RecordHeader + bytes > _shp.Length;
        // A broken record is a row still: its content is what is left, and the shape's own counts will not fit.
        content = _isBroken ? default : _shp.AsSpan(_at + RecordHeader, (int)bytes);
        _at += RecordHeader + content.Length;
        return true;
    }

    void ReadShape(ReadOnlySpan<byte> content)
    {
        _geometry = _shapes.Read(content);
        _flaw ??= _shapes.Flaw;
    }

    void ReadCells(long record)
    {
        Array.Clear(_cells);
        if (_dbf is null) return;
        if (!_dbf.Holds(record))
        {
            _flaw = new(FaultCode.RowMalformed, "", "dbf < shp", "shp = dbf");
            return;
        }

        if (_dbf.IsEnd(record)) _flaw = new(FaultCode.RowMalformed, "", "dbf 0x1A");
        for (var column = 0; column < _cells.Length; column++)
        {
            _cells[column] = _dbf.Text(record, column);
            if (_cells[column] is null) _flaw ??= new(FaultCode.EncodingInvalid, _header[column], "dbf");
        }
    }

    IEnumerable<RowFlaw> Lacking(ShapefileParts parts)
    {
        if (_dbf is null) yield return new(FaultCode.AttributesMissing, "", $"{FileShelf.StemOf(parts.Name)}.dbf");
        if (!parts.HasIndex) yield return new(FaultCode.IndexMissing, "", $"{FileShelf.StemOf(parts.Name)}.shx");
        if (DeclaredCrs is null) yield return new(FaultCode.ProjectionMissing, "", $"{FileShelf.StemOf(parts.Name)}.prj");
        foreach (var column in _dbf?.Columns ?? [])
        {
            if (column.IsElsewhere) yield return new(FaultCode.FieldNotRead, column.Name, $"{column.Type}");
        }
    }

    /// <summary>What .prj means, else .qpj; the name that stands first in it where neither is understood; null where there is none.</summary>
    static string? CrsOf(ShapefileParts parts)
    {
        string[] definitions = [.. new[] { parts.Prj, parts.Qpj }.OfType<byte[]>().Select(bytes => Encoding.UTF8.GetString(bytes).Trim('\uFEFF', '\0', ' ', '\t', '\r', '\n')).Where(text => text.Length > 0)];
        if (definitions.Length == 0) return null;
        foreach (var definition in definitions)
        {
            if (PrjText.CodeOf(definition) is { } code) return code;
        }

        return PrjText.NameOf(definitions[0]) ?? ".prj";
    }
}
