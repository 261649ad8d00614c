using System.Text;

namespace Geo.Import.Tests.Osm;

/// <summary>Writes the wire format of protocol buffers, for files that the tests make byte by byte.</summary>
sealed class ProtoWriter
{
    readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public static byte[] Varints(IEnumerable<ulong> values)
    {
        var bytes = new List<byte>();
        foreach (var value in values) Append(bytes, value);
        return [.. bytes];
    }

    public static ulong ZigZag(long value) => unchecked((ulong)((value << 1) ^ (value >> 63)));

    public static IEnumerable<ulong> Deltas(IEnumerable<long> values)
    {
        var last = 0L;
        foreach (var value in values)
        {
            yield return ZigZag(unchecked(value - last));
            last = value;
        }
    }

    public ProtoWriter Number(int field, ulong value)
    {
        Append(_bytes, (ulong)field << 3);
        Append(_bytes, value);
        return this;
    }

    public ProtoWriter Field(int field, byte[] content)
    {
        Append(_bytes, ((ulong)field << 3) | 2);
        Append(_bytes, (ulong)content.Length);
        _bytes.AddRange(content);
        return this;
    }

    public ProtoWriter Text(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    static void Append(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)((value & 0x7F) | 0x80));
        bytes.Add((byte)value);
    }
}
