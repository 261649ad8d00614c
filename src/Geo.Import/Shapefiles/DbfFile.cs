using System.Buffers.Binary;
using System.Text;
using Geo.Model.Imports;

namespace Geo.Import.Shapefiles;

/// <summary>The attribute table of a shapefile (dBASE III/IV, FoxPro): fixed records.</summary>
/// <remarks>Encoding, of names and cells alike: declared, else the .cpg file, else the header's language driver, else by evidence of the bytes (UTF-8 or GB18030).</remarks>
sealed class DbfFile
{
    const int HeaderBytes = 32;
    const int FieldBytes = 32;
    const int NameBytes = 11;
    const byte EndOfFields = 0x0D;
    const byte EndOfFile = 0x1A;
    const byte Deleted = (byte)'*';
    const int Level7 = 4;

    readonly byte[] _bytes;
    readonly int _start;
    readonly int _recordBytes;
    readonly DbfField[] _fields;
    readonly Encoding _encoding;

    /// <param name="file">As the study names it, for faults.</param>
    /// <param name="encoding">The declared name of an encoding, the study's or the .cpg file's; null where neither says.</param>
    /// <exception cref="BadInputException">The header contradicts itself or is dBASE 7's, or the encoding is not known.</exception>
    public DbfFile(string file, byte[] bytes, string? encoding)
    {
        _bytes = bytes;
        if (bytes.Length <= HeaderBytes) throw Unreadable(file, "dbf");
        if ((bytes[0] & 7) == Level7) throw Unreadable(file, "dBASE 7");
        Count = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4));
        _start = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(8));
        _recordBytes = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(10));
        if (_start <= HeaderBytes || _start > bytes.Length || _recordBytes < 1) throw Unreadable(file, "dbf");
        // Lengths and types first, as the encoding is found by what they hold, and the names need the encoding.
        var fields = Fields(file);
        _encoding = DbfEncoding.Of(file, encoding, bytes[29], Texts(fields));
        _fields = [.. fields.Select((field, at) => field with { Name = _encoding.GetString(NameOf(at)).TrimEnd('\uFFFD').Trim() })];
    }

    /// <summary>As the register of encodings names it: <c>utf-8</c>, <c>gb18030</c>.</summary>
    public string EncodingName => _encoding.WebName.ToLowerInvariant();

    public IReadOnlyList<DbfField> Columns => _fields;

    /// <summary>Records as the header counts them; the file may end earlier.</summary>
    public long Count { get; }

    /// <summary>Whether a record, from 0, lies within the file.</summary>
    public bool Holds(long record) => record < Count && _start + ((record + 1) * _recordBytes) <= _bytes.Length;

    public bool IsDeleted(long record) => _bytes[Offset(record)] == Deleted;

    /// <summary>Whether the mark of the file's end stands where a record begins.</summary>
    public bool IsEnd(long record) => _bytes[Offset(record)] == EndOfFile;

    /// <summary>A cell without the blanks it is filled up with; null where its bytes do not belong to the encoding.</summary>
    /// <remarks>A character cut in two by the field's end is dropped: writers that count bytes leave it behind.</remarks>
    public string? Text(long record, int column)
    {
        var field = _fields[column];
        if (field.IsElsewhere) return "";
        var raw = _bytes.AsSpan(Offset(record) + field.Start, field.Length);
        if (!field.IsText) return DbfCell.OfBinary(field.Type, raw);
        var cell = raw.TrimEnd((byte)0).TrimEnd((byte)' ').TrimStart((byte)' ');
        if (cell.IsEmpty || cell.IndexOfAnyExcept((byte)'*') < 0) return "";
        var text = _encoding.GetString(cell);
        var damage = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (damage < 0) return field.Type == 'C' ? text : DbfCell.OfText(field.Type, text);
        return damage == text.Length - 1 && cell.Length >= field.Length - 3 ? text[..damage] : null;
    }

    List<DbfField> Fields(string file)
    {
        var (fields, at) = (new List<DbfField>(), 1);
        for (var field = HeaderBytes; field + FieldBytes <= _start && _bytes[field] != EndOfFields; field += FieldBytes)
        {
            var type = (char)_bytes[field + NameBytes];
            // A text's length may take the byte of decimals too, for texts beyond 255 bytes.
            var length = _bytes[field + 16] + (type == 'C' ? _bytes[field + 17] << 8 : 0);
            fields.Add(new("", type, at, length));
            at += length;
        }

        return at <= _recordBytes ? fields : throw Unreadable(file, "dbf");
    }

    ReadOnlySpan<byte> NameOf(int column)
    {
        var name = _bytes.AsSpan(HeaderBytes + (column * FieldBytes), NameBytes);
        return name.IndexOf((byte)0) is >= 0 and var end ? name[..end] : name;
    }

    IEnumerable<ReadOnlyMemory<byte>> Texts(List<DbfField> fields)
    {
        for (var column = 0; column < fields.Count; column++) yield return _bytes.AsMemory(HeaderBytes + (column * FieldBytes), NameOf(column).Length);
        var texts = fields.FindAll(field => field.Type == 'C');
        for (var record = 0L; texts.Count > 0 && Holds(record); record++)
        {
            foreach (var field in texts) yield return _bytes.AsMemory(Offset(record) + field.Start, field.Length);
        }
    }

    int Offset(long record) => _start + (int)(record * _recordBytes);

    static BadInputException Unreadable(string file, string what) => new(new Fault(FaultCode.FileUnreadable, file, 0, "", what));
}
