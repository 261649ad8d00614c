using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Geo.Present.Pages;

/// <summary>
/// Columns of equal length as the page reads them, little-endian: <c>GEOC</c>, version (1), rows, columns as 32-bit numbers; then for each column its name (8 bytes
/// of ASCII, filled with zeros), its type (1 double, 2 int, 3 byte) and where it begins; then the columns, each at a multiple of eight bytes.
/// </summary>
sealed class ColumnFile
{
    const int HeadBytes = 16;
    const int EntryBytes = 16;
    const int NameBytes = 8;

    readonly int _rows;
    readonly List<(string Name, int Type, byte[] Bytes)> _columns = [];

    public ColumnFile(int rows) => _rows = rows;

    public ColumnFile Add(string name, double[] column) => Add(name, 1, column.Length, MemoryMarshal.AsBytes(column.AsSpan()).ToArray());

    public ColumnFile Add(string name, int[] column) => Add(name, 2, column.Length, MemoryMarshal.AsBytes(column.AsSpan()).ToArray());

    public ColumnFile Add(string name, byte[] column) => Add(name, 3, column.Length, column);

    public byte[] Write()
    {
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("Columns are written on little-endian machines only.");
        var at = Aligned(HeadBytes + (_columns.Count * EntryBytes));
        var file = new byte[at + _columns.Sum(column => Aligned(column.Bytes.Length))];
        "GEOC"u8.CopyTo(file);
        Number(file, 4, 1);
        Number(file, 8, _rows);
        Number(file, 12, _columns.Count);
        foreach (var (index, (name, type, bytes)) in _columns.Index())
        {
            var entry = HeadBytes + (index * EntryBytes);
            Encoding.ASCII.GetBytes(name, file.AsSpan(entry, NameBytes));
            Number(file, entry + NameBytes, type);
            Number(file, entry + NameBytes + 4, at);
            bytes.CopyTo(file, at);
            at += Aligned(bytes.Length);
        }

        return file;
    }

    ColumnFile Add(string name, int type, int length, byte[] bytes)
    {
        if (length != _rows) throw new ArgumentException($"Column {name} has {length} rows, not {_rows}.", nameof(bytes));
        if (name.Length > NameBytes) throw new ArgumentException($"Column name {name} is longer than {NameBytes} letters.", nameof(name));
        _columns.Add((name, type, bytes));
        return this;
    }

    static int Aligned(int bytes) => (bytes + 7) & ~7;

    static void Number(byte[] file, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), number);
}
