using System.Buffers.Binary;

namespace Geo.Import.Archives;

/// <summary>The headers before each entry's bytes, held against the directory: name, packing, encryption and lengths must be the same.</summary>
sealed class ZipLocalHeaders(byte[] archive, ZipFaults faults)
{
    const uint Signature = 0x04034B50;
    const int HeaderBytes = 30;

    /// <summary>The entry with the place of its packed bytes.</summary>
    /// <exception cref="Model.Imports.BadInputException">No header there, or one that tells another story.</exception>
    public ZipEntry Located(ZipEntry entry)
    {
        var header = archive.AsSpan((int)Math.Min(entry.Start, archive.Length));
        if (header.Length < HeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(header) != Signature) throw faults.Damaged("header", entry.Name);
        var (flags, method, name, extra) = (U16(header, 6), U16(header, 8), U16(header, 26), U16(header, 28));
        var data = HeaderBytes + name + extra;
        if (data > header.Length || entry.Packed > header.Length - data) throw faults.Damaged("length", entry.Name);
        var isSame = header.Slice(HeaderBytes, name).SequenceEqual(entry.RawName.Span) && method == entry.Method && ((flags ^ entry.Flags) & 1) == 0;
        return isSame && (entry.HasLengthsBehind || HasSameLengths(header, entry)) ? entry with { Data = entry.Start + data } : throw faults.Damaged("header", entry.Name);
    }

    // Lengths beyond 32 bits stand in an extra field; the directory's are then the ones that count.
    static bool HasSameLengths(ReadOnlySpan<byte> header, ZipEntry entry) =>
        Is(header[18..], entry.Packed) && Is(header[22..], entry.Unpacked);

    static bool Is(ReadOnlySpan<byte> field, long length) =>
        BinaryPrimitives.ReadUInt32LittleEndian(field) is var stated && (stated == length || stated == uint.MaxValue);

    static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
