using System.Buffers.Binary;

namespace Geo.Import.Archives;

/// <summary>Reads the directory at the end of an archive, with the 64-bit records where there are any.</summary>
/// <remarks>Source: PKWARE APPNOTE.TXT 6.3.10, sections 4.3 to 4.5. Every length is held against the bytes there are before it is used.</remarks>
sealed class ZipDirectory(ReadOnlyMemory<byte> archive, ZipFaults faults)
{
    const uint EndSignature = 0x06054B50;
    const uint End64Signature = 0x06064B50;
    const uint LocatorSignature = 0x07064B50;
    const uint EntrySignature = 0x02014B50;
    const int EndBytes = 22;
    const int End64Bytes = 56;
    const int LocatorBytes = 20;
    const int EntryBytes = 46;
    const int LongestComment = ushort.MaxValue;
    const int UnixSystem = 3;
    const int MacSystem = 19;
    const ushort Utf8Flag = 0x0800;

    /// <summary>Where the directory begins: no entry's bytes reach it.</summary>
    public long Start { get; private set; }

    /// <exception cref="Model.Imports.BadInputException">No directory, one that contradicts itself, or too many entries.</exception>
    public List<ZipEntry> Read(int mostEntries)
    {
        var (count, length, stated, end) = Ends();
        faults.Bound("entries", count, mostEntries);
        if (length > end || stated > end - length) throw faults.Damaged("directory");
        // A self-extracting archive has a program before it; all places are counted from behind that.
        Start = end - length;
        var before = Start - stated;
        var (entries, at) = (new List<ZipEntry>((int)Math.Min(count, mostEntries)), Start);
        for (var entry = 0L; entry < count; entry++) entries.Add(Entry(ref at, end, before));
        return entries;
    }

    (long Count, long Length, long Start, long End) Ends()
    {
        var bytes = archive.Span;
        var at = EndAt(bytes);
        var end = bytes[at..];
        var (disk, ofDisk) = (U16(end, 4), U16(end, 6));
        var (count, length, start) = ((long)U16(end, 10), (long)U32(end, 12), (long)U32(end, 16));
        var is64 = count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue;
        if (is64 && at >= LocatorBytes && U32(bytes, at - LocatorBytes) == LocatorSignature) return Ends64(at - LocatorBytes);
        if (disk != 0 || ofDisk != 0 || U16(end, 8) != count) throw faults.Damaged("disks");
        return (count, length, start, at);
    }

    (long Count, long Length, long Start, long End) Ends64(int locator)
    {
        var bytes = archive.Span;
        var at = (long)BinaryPrimitives.ReadUInt64LittleEndian(bytes[(locator + 8)..]) is >= 0 and var stated && stated <= locator - End64Bytes ? (int)stated : -1;
        if (at < 0 || U32(bytes, at) != End64Signature) throw faults.Damaged("zip64");
        var end = bytes[at..];
        if (U32(end, 16) != 0 || U32(end, 20) != 0 || U64(end, 24) != U64(end, 32)) throw faults.Damaged("disks");
        return (U64(end, 32), U64(end, 40), U64(end, 48), at);
    }

    int EndAt(ReadOnlySpan<byte> bytes)
    {
        for (var at = bytes.Length - EndBytes; at >= 0 && at >= bytes.Length - EndBytes - LongestComment; at--)
        {
            if (U32(bytes, at) == EndSignature && at + EndBytes + U16(bytes, at + 20) <= bytes.Length) return at;
        }

        throw faults.Damaged("end");
    }

    ZipEntry Entry(ref long at, long end, long before)
    {
        if (at + EntryBytes > end) throw faults.Damaged("directory");
        var entry = archive.Span[(int)at..(int)end];
        if (U32(entry, 0) != EntrySignature) throw faults.Damaged("directory");
        var (name, extra, comment) = (U16(entry, 28), U16(entry, 30), U16(entry, 32));
        if (EntryBytes + name + extra + comment > entry.Length) throw faults.Damaged("directory");
        var sizes = new Zip64Sizes(U32(entry, 24), U32(entry, 20), U32(entry, 42));
        if (!sizes.TryWiden(entry.Slice(EntryBytes + name, extra))) throw faults.Damaged("zip64");
        var flags = U16(entry, 8);
        var mode = entry[5] is UnixSystem or MacSystem ? U32(entry, 38) >> 16 : 0;
        var raw = archive.Slice((int)at + EntryBytes, name);
        at += EntryBytes + name + extra + comment;
        // A place beyond the file is told when its local header is looked for.
        var start = sizes.Start > archive.Length ? archive.Length : sizes.Start + before;
        return new(raw, (flags & Utf8Flag) != 0, flags, U16(entry, 10), U32(entry, 16), sizes.Packed, sizes.Unpacked, start, mode);
    }

    long U64(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) is var value && value <= long.MaxValue ? (long)value : throw faults.Damaged("zip64");

    static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
