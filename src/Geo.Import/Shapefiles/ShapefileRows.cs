using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Geo.Import.Tables;
using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Shapefiles;

/// <summary>The records of a shapefile: geometry from .shp, cells from .dbf, coordinate system from .prj, encoding from .cpg.</summary>
/// <remarks>
/// The records of .shp are read one after another, as they lie; .shx only repeats where they lie and is not needed. Record n of .shp belongs to record n of .dbf; deleted ones are no
/// rows. The SHA-256 is of .shp, .dbf, .prj and .cpg one after another, as far as there are any.
/// </remarks>
public sealed class ShapefileRows : SourceRows
{
    const int HeaderBytes = 100;
    const int RecordHeader = 8;
    const int FileCode = 9994;

    readonly byte[] _shp;
    readonly DbfFile? _dbf;
    readonly string[] _header;
    readonly ShapeReader _shapes = new();
    readonly string?[] _cells;
    RowFlaw? _flaw;
    Geometry? _geometry;
    int _at = HeaderBytes;
    bool _isBroken;
    long _record;

    ShapefileRows(string file, string path, string? encoding)
    {
        var shp = FileBytes.Read(file, Path.ChangeExtension(path, ".shp"));
        _shp = shp.Bytes;
        if (_shp.Length < HeaderBytes || BinaryPrimitives.ReadInt32BigEndian(_shp) != FileCode) throw new BadInputException(new Fault(FaultCode.FileUnreadable, file, 0, "", "shp"));
        var (dbf, prj, cpg) = (Part(path, ".dbf"), Part(path, ".prj"), Part(path, ".cpg"));
        if (dbf is not null) _dbf = new(file, dbf, encoding ?? (cpg is null ? null : Encoding.ASCII.GetString(cpg)));
        if (prj is not null) DeclaredCrs = CrsOf(Encoding.UTF8.GetString(prj));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { _shp, dbf, prj, cpg }) hash.AppendData(part ?? []);
        Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        _header = [.. _dbf?.Names ?? []];
        _cells = new string?[_header.Length];
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

    /// <param name="file">As the study names it.</param>
    /// <param name="path">The .shp file, or a folder that holds one.</param>
    /// <param name="encoding">Of the .dbf, as the study declares it; null: .cpg, language driver, evidence.</param>
    /// <exception cref="BadInputException">The .shp is missing or none, or the .dbf contradicts itself.</exception>
    public static ShapefileRows Read(string file, string path, string? encoding = null)
    {
        if (!Directory.Exists(path)) return new(file, path, encoding);
        var shapes = Directory.GetFiles(path, "*.shp").Order(StringComparer.Ordinal).ToArray();
        return shapes is [var one] ? new(file, one, encoding)
            : throw new BadInputException(new Fault(shapes.Length == 0 ? FaultCode.FileMissing : FaultCode.LayerMissing, file, 0, "", file, string.Join(", ", shapes.Select(Path.GetFileName))));
    }

    public override void Restart() => (_at, _record, _isBroken) = (HeaderBytes, 0, false);

    public override bool Next()
    {
        while (true)
        {
            (_flaw, _geometry) = (null, null);
            var hasShape = TryContent(out var content);
            var hasCells = _dbf is not null && _record < _dbf.Count && (hasShape || _dbf.Holds(_record));
            if (!hasShape && !hasCells) return false;
            var record = _record++;
            if (_dbf?.Holds(record) == true && _dbf.IsDeleted(record)) continue;
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

        for (var column = 0; column < _cells.Length; column++)
        {
            _cells[column] = _dbf.Text(record, column);
            if (_cells[column] is null) _flaw ??= new(FaultCode.EncodingInvalid, _header[column], "dbf");
        }
    }

    static string CrsOf(string prj)
    {
        if (PrjText.CodeOf(prj) is { } code) return code;
        var parts = prj.Split('"', 3);
        return parts.Length == 3 ? parts[1] : ".prj";
    }

    static byte[]? Part(string path, string ending)
    {
        var part = Path.ChangeExtension(path, ending);
        if (!File.Exists(part)) part = Path.ChangeExtension(path, ending.ToUpperInvariant());
        return File.Exists(part) && new FileInfo(part).Length <= FileBytes.LargestBytes ? File.ReadAllBytes(part) : null;
    }
}
