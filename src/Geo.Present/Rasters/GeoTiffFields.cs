using System.Buffers.Binary;
using System.Text;

namespace Geo.Present.Rasters;

/// <summary>The directory of a TIFF in the making: its fields in order of their tags, and the values that do not fit into them. Little-endian.</summary>
sealed class GeoTiffFields
{
    readonly SortedDictionary<ushort, (ushort Type, uint Count, byte[] Value)> _fields = [];

    public void Shorts(ushort tag, params ReadOnlySpan<ushort> values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), values[i]);
        _fields[tag] = (3, (uint)values.Length, bytes);
    }

    public void Longs(ushort tag, params ReadOnlySpan<uint> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * i), values[i]);
        _fields[tag] = (4, (uint)values.Length, bytes);
    }

    public void Doubles(ushort tag, params ReadOnlySpan<double> values)
    {
        var bytes = new byte[8 * values.Length];
        for (var i = 0; i < values.Length; i++) BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(8 * i), values[i]);
        _fields[tag] = (12, (uint)values.Length, bytes);
    }

    public void Ascii(ushort tag, string text)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text), 0];
        _fields[tag] = (2, (uint)bytes.Length, bytes);
    }

    /// <summary>The directory and the values behind it, to be put at an offset of the file.</summary>
    public byte[] Bytes(uint offset)
    {
        var values = checked(offset + 2 + (12 * (uint)_fields.Count) + 4);
        var (directory, behind) = (new MemoryStream(), new MemoryStream());
        Span<byte> entry = stackalloc byte[12];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)_fields.Count);
        directory.Write(entry[..2]);
        foreach (var (tag, (type, count, value)) in _fields)
        {
            entry.Clear();
            BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], type);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], count);
            if (value.Length <= 4)
            {
                value.CopyTo(entry[8..]);
            }
            else
            {
                BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], checked(values + (uint)behind.Length));
                behind.Write(value);
                // Values begin at even offsets.
                if (behind.Length % 2 == 1) behind.WriteByte(0);
            }

            directory.Write(entry);
        }

        directory.Write(stackalloc byte[4]);
        behind.WriteTo(directory);
        return directory.ToArray();
    }
}
