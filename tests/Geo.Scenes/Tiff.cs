using System.Buffers.Binary;
using System.Text;

namespace Geo.Scenes;

/// <summary>Writes a classic TIFF of a few cells field by field, right or wrong: header, blocks of data, values that do not fit a field, directory.</summary>
sealed class Tiff(bool bigEndian = false)
{
    readonly SortedDictionary<ushort, (ushort Type, uint Count, byte[] Value)> _fields = [];
    readonly List<byte[]> _blocks = [];

    /// <summary>A raster of 3 × 2 bytes, 1…6, in one strip, in degrees from its north-western corner; each part may be put again.</summary>
    /// <param name="cell">Width and height of a cell, degrees.</param>
    public static Tiff Plain(bool bigEndian = false, double west = 100, double north = 40, double cell = 1) => new Tiff(bigEndian)
        .Put(256, 3).Put(257, 2).Put(258, 8).Put(259, 1).Put(277, 1).Put(278, 2)
        .Put(33550, [cell, cell, 0]).Put(33922, [0d, 0, 0, west, north, 0]).Block([1, 2, 3, 4, 5, 6]);

    public Tiff Put(ushort tag, params int[] shorts) => Put(tag, 3, (uint)shorts.Length, [.. shorts.SelectMany(value => UInt16((ushort)value))]);

    public Tiff PutLong(ushort tag, params long[] longs) => Put(tag, 4, (uint)longs.Length, [.. longs.SelectMany(value => UInt32((uint)value))]);

    public Tiff Put(ushort tag, double[] doubles) => Put(tag, 12, (uint)doubles.Length, [.. doubles.SelectMany(Double)]);

    public Tiff Put(ushort tag, string text) => Put(tag, 2, (uint)text.Length + 1, [.. Encoding.ASCII.GetBytes(text), 0]);

    public Tiff Put(ushort tag, ushort type, uint count, byte[] value)
    {
        _fields[tag] = (type, count, value);
        return this;
    }

    /// <summary>The same without scale and tie point: it does not say where it lies.</summary>
    public Tiff Unplaced()
    {
        _fields.Remove(33550);
        _fields.Remove(33922);
        return this;
    }

    public Tiff Block(byte[] bytes)
    {
        _blocks.Add(bytes);
        return this;
    }

    public Tiff OnlyBlock(byte[] bytes)
    {
        _blocks.Clear();
        return Block(bytes);
    }

    /// <summary>The file; strip offsets and byte counts are those of the blocks unless they were put.</summary>
    public byte[] Bytes()
    {
        var file = new List<byte>([.. bigEndian ? "MM"u8 : "II"u8, .. UInt16(42), 0, 0, 0, 0]);
        var offsets = new List<long>();
        foreach (var block in _blocks)
        {
            offsets.Add(file.Count);
            file.AddRange(block);
        }

        if (!_fields.ContainsKey(273)) PutLong(273, [.. offsets]);
        if (!_fields.ContainsKey(279)) PutLong(279, [.. _blocks.Select(block => (long)block.Length)]);

        List<byte> directory = [.. UInt16((ushort)_fields.Count)];
        foreach (var (tag, (type, count, value)) in _fields)
        {
            byte[] inline = value;
            if (value.Length > 4)
            {
                inline = UInt32((uint)file.Count);
                file.AddRange(value);
            }

            directory.AddRange([.. UInt16(tag), .. UInt16(type), .. UInt32(count), .. inline, .. new byte[4 - inline.Length]]);
        }

        var at = UInt32((uint)file.Count);
        for (var i = 0; i < 4; i++) file[4 + i] = at[i];
        // The next directory: this one again, for those who follow the chain.
        return [.. file, .. directory, .. at];
    }

    byte[] UInt16(ushort value)
    {
        var bytes = new byte[2];
        if (bigEndian) BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        return bytes;
    }

    byte[] UInt32(uint value)
    {
        var bytes = new byte[4];
        if (bigEndian) BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    byte[] Double(double value)
    {
        var bytes = new byte[8];
        if (bigEndian) BinaryPrimitives.WriteDoubleBigEndian(bytes, value);
        else BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }
}
