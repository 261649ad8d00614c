using System.Buffers.Binary;

namespace Geo.Import.Archives;

/// <summary>Lengths and place of an entry, 32 bits each; what does not fit stands in the extra field 1 in 64.</summary>
struct Zip64Sizes(long unpacked, long packed, long start)
{
    const ushort Zip64Field = 1;

    public long Unpacked { get; private set; } = unpacked;

    public long Packed { get; private set; } = packed;

    public long Start { get; private set; } = start;

    /// <summary>Takes from the extra fields what does not fit; false where they contradict themselves, leave it out, or say more than 63 bits.</summary>
    public bool TryWiden(ReadOnlySpan<byte> extra)
    {
        var isWide = Unpacked == uint.MaxValue || Packed == uint.MaxValue || Start == uint.MaxValue;
        while (extra.Length >= 4)
        {
            var (field, length) = (BinaryPrimitives.ReadUInt16LittleEndian(extra), BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]));
            if (length > extra.Length - 4) return false;
            if (field == Zip64Field && isWide) return TryTake(extra.Slice(4, length));
            extra = extra[(4 + length)..];
        }

        return !isWide;
    }

    bool TryTake(ReadOnlySpan<byte> field)
    {
        var (unpacked, packed, start) = (Unpacked, Packed, Start);
        if (unpacked == uint.MaxValue && !TryNext(ref field, out unpacked)) return false;
        if (packed == uint.MaxValue && !TryNext(ref field, out packed)) return false;
        if (start == uint.MaxValue && !TryNext(ref field, out start)) return false;
        (Unpacked, Packed, Start) = (unpacked, packed, start);
        return true;
    }

    static bool TryNext(ref ReadOnlySpan<byte> field, out long value)
    {
        value = 0;
        if (!BinaryPrimitives.TryReadInt64LittleEndian(field, out value) || value < 0) return false;
        field = field[8..];
        return true;
    }
}
