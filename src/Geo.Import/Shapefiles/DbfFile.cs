using System.Buffers.Binary;
using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Shapefiles;

/// <summary>The attribute table of a shapefile (dBASE III/IV): fixed records of text.</summary>
/// <remarks>Encoding: declared, else the .cpg file, else the header's language driver, else by evidence of the bytes (UTF-8 or GB18030).</remarks>
sealed class DbfFile
{
    const int HeaderBytes = 32;
    const int FieldBytes = 32;
    const byte Deleted = (byte)'*';

    readonly byte[] _bytes;
    readonly int _start;
    readonly int _recordBytes;
    readonly List<(string Name, int Start, int Length)> _fields = [];
    readonly Encoding _encoding;

    /// <param name="file">As the study names it, for faults.</param>
    /// <param name="encoding">The declared name of an encoding, the study's or the .cpg file's; null where neither says.</param>
    /// <exception cref="BadInputException">The header contradicts itself, or the encoding is not known.</exception>
    public DbfFile(string file, byte[] bytes, string? encoding)
    {
        _bytes = bytes;
        if (bytes.Length <= HeaderBytes) throw Unreadable(file);
        Count = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        _start = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        _recordBytes = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10));
        if (_start <= HeaderBytes || _start > bytes.Length || _recordBytes < 1) throw Unreadable(file);
        _encoding = DbfEncoding.Of(file, encoding, bytes[29], bytes.AsSpan(_start));
        var at = 1;
        for (var field = HeaderBytes; field + FieldBytes <= _start && bytes[field] != 0x0D; field += FieldBytes)
        {
            var name = bytes.AsSpan(field, 11);
            var end = name.IndexOf((byte)0);
            // A text's length may take the byte of decimals too, for texts beyond 255 bytes.
            var length = bytes[field + 16] + (bytes[field + 11] == (byte)'C' ? bytes[field + 17] << 8 : 0);
            _fields.Add((_encoding.GetString(end < 0 ? name : name[..end]).Trim(), at, length));
            at += length;
        }

        if (at > _recordBytes) throw Unreadable(file);
    }

    /// <summary>As the register of encodings names it: <c>utf-8</c>, <c>gb18030</c>.</summary>
    public string EncodingName => _encoding.WebName.ToLowerInvariant();

    public IEnumerable<string> Names => _fields.Select(one => one.Name);

    /// <summary>Records as the header counts them; the file may end earlier.</summary>
    public long Count { get; }

    /// <summary>Whether a record, from 0, lies within the file.</summary>
    public bool Holds(long record) => record < Count && _start + ((record + 1) * _recordBytes) <= _bytes.Length;

    public bool IsDeleted(long record) => _bytes[Offset(record)] == Deleted;

    /// <summary>A cell without the blanks it is filled up with; null where its bytes do not belong to the encoding.</summary>
    /// <remarks>A character cut in two by the field's end is dropped: writers that count bytes leave it behind.</remarks>
    public string? Text(long record, int field)
    {
        var (_, start, length) = _fields[field];
        var cell = _bytes.AsSpan(Offset(record) + start, length).TrimEnd((byte)0).TrimEnd((byte)' ').TrimStart((byte)' ');
        if (cell.IsEmpty || cell.IndexOfAnyExcept((byte)'*') < 0) return "";
        var text = _encoding.GetString(cell);
        var damage = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (damage < 0) return text;
        return damage == text.Length - 1 && cell.Length >= length - 3 ? text[..damage] : null;
    }

    int Offset(long record) => _start + (int)(record * _recordBytes);

    static BadInputException Unreadable(string file) => new(new Fault(FaultCode.FileUnreadable, file, 0, "", "dbf"));
}
