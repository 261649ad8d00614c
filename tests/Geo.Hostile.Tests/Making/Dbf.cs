using System.Buffers.Binary;
using System.Text;

namespace Geo.Hostile.Tests.Making;

/// <summary>Writes a .dbf of text fields, right or wrong.</summary>
sealed class Dbf
{
    const int NameBytes = 11;

    readonly (string Name, byte Length)[] _fields;
    readonly List<byte[]> _records = [];

    public Dbf(params (string Name, byte Length)[] fields) => _fields = fields;

    /// <summary>Records as the header counts them; null: the true number.</summary>
    public uint? Count { get; init; }

    /// <summary>Length of the header as it states it itself.</summary>
    public ushort? HeaderLength { get; init; }

    /// <summary>Length of a record as the header states it.</summary>
    public ushort? RecordLength { get; init; }

    /// <summary>Facilities: id, name, type.</summary>
    public static Dbf Facilities(int rows) => new Dbf(("id", 4), ("name", 20), ("type", 20)).Rows(rows);

    public Dbf Rows(int rows)
    {
        for (var row = 1; row <= rows; row++) Row(Encoding.UTF8.GetBytes($"{row}"), Encoding.UTF8.GetBytes($"第{row}医院"), Encoding.UTF8.GetBytes("医院"));
        return this;
    }

    public Dbf Row(params byte[][] cells)
    {
        var record = new List<byte> { (byte)' ' };
        for (var field = 0; field < _fields.Length; field++)
        {
            record.AddRange(cells[field]);
            record.AddRange(Enumerable.Repeat((byte)' ', Math.Max(0, _fields[field].Length - cells[field].Length)));
        }

        _records.Add([.. record]);
        return this;
    }

    public byte[] Bytes()
    {
        var headerLength = 32 + (32 * _fields.Length) + 1;
        var header = new byte[headerLength];
        header[0] = 3;
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), Count ?? (uint)_records.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), HeaderLength ?? (ushort)headerLength);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), RecordLength ?? (ushort)(1 + _fields.Sum(field => field.Length)));
        for (var field = 0; field < _fields.Length; field++)
        {
            var at = header.AsSpan(32 * (field + 1));
            Encoding.UTF8.GetBytes(_fields[field].Name).AsSpan().CopyTo(at[..NameBytes]);
            at[11] = (byte)'C';
            at[16] = _fields[field].Length;
        }

        header[^1] = 0x0D;
        return [.. header, .. _records.SelectMany(record => record), 0x1A];
    }
}
