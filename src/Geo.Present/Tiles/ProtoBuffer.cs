using System.Buffers.Binary;
using System.Text;

namespace Geo.Present.Tiles;

/// <summary>Bytes of a protocol buffer as they grow. Source: protobuf.dev, "Encoding".</summary>
sealed class ProtoBuffer
{
    const int Varint = 0;
    const int EightBytes = 1;
    const int Lengthy = 2;

    byte[] _bytes = new byte[256];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void WriteVarint(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)((value & 0x7F) | 0x80);
            value >>= 7;
        }

        _bytes[Length++] = (byte)value;
    }

    /// <summary>Small numbers of either sign in few bytes: 0, −1, 1, −2, … become 0, 1, 2, 3, …</summary>
    public void WriteZigZag(int value) => WriteVarint(unchecked((uint)((value << 1) ^ (value >> 31))));

    public void WriteField(int field, ulong value)
    {
        WriteVarint((ulong)((field << 3) | Varint));
        WriteVarint(value);
    }

    public void WriteField(int field, double value)
    {
        WriteVarint((ulong)((field << 3) | EightBytes));
        Reserve(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.AsSpan(Length), value);
        Length += 8;
    }

    public void WriteField(int field, string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        WriteVarint((ulong)((field << 3) | Lengthy));
        WriteVarint((ulong)length);
        Reserve(length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>A message within this one, or numbers packed.</summary>
    public void WriteField(int field, ReadOnlySpan<byte> content)
    {
        WriteVarint((ulong)((field << 3) | Lengthy));
        WriteVarint((ulong)content.Length);
        WriteFields(content);
    }

    /// <summary>Fields that were written elsewhere.</summary>
    public void WriteFields(ReadOnlySpan<byte> fields)
    {
        Reserve(fields.Length);
        fields.CopyTo(_bytes.AsSpan(Length));
        Length += fields.Length;
    }

    void Reserve(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}
