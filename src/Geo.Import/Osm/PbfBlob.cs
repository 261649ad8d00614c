using System.Buffers;
using System.IO.Compression;

namespace Geo.Import.Osm;

/// <summary>Unpacks the blobs of a PBF file.</summary>
static class PbfBlob
{
    /// <summary>The format's own bound, packed or unpacked.</summary>
    public const int LargestBytes = 32 << 20;

    /// <summary>Field numbers of what a blob may hold.</summary>
    const int Raw = 1;
    const int RawSize = 2;
    const int Zlib = 3;
    const int Lz4 = 6;

    static readonly string[] s_names = ["", "raw", "", "zlib", "lzma", "bzip2", "lz4", "zstd"];

    /// <summary>The message in a blob; what it lies in is used again for the next one.</summary>
    /// <exception cref="OsmDamage">The blob is damaged.</exception>
    /// <exception cref="OsmUnsupported">It is packed by a method that can't be read here.</exception>
    public static ReadOnlySpan<byte> Unpack(byte[] buffer, int length, ArrayBufferWriter<byte> scratch)
    {
        var blob = buffer.AsSpan(0, length);
        Parts(blob, out var packed, out var method, out var size);
        if (method == Raw) return packed.Length <= LargestBytes ? packed : throw new OsmDamage("raw_size");
        if (method is not (Zlib or Lz4)) throw new OsmUnsupported("compression", method < s_names.Length ? s_names[method] : "?", "zlib, lz4, raw");
        if (size is < 0 or > LargestBytes) throw new OsmDamage("raw_size");
        scratch.Clear();
        var unpacked = scratch.GetSpan(Math.Max(size, 1))[..size];
        if (method == Lz4) Lz4Block.Unpack(packed, unpacked);
        else if (packed.Length > 0 && blob.Overlaps(packed, out var start)) Inflate(new MemoryStream(buffer, start, packed.Length, writable: false), unpacked);
        else throw new OsmDamage("zlib");
        return unpacked;
    }

    static void Parts(ReadOnlySpan<byte> blob, out ReadOnlySpan<byte> packed, out int method, out int size)
    {
        var reader = new ProtoReader(blob);
        packed = [];
        method = 0;
        size = -1;
        while (reader.Field() is > 0 and var field)
        {
            if (field == RawSize)
            {
                size = reader.Whole();
            }
            else if (field is Raw or (>= Zlib and < 8))
            {
                packed = reader.Bytes();
                method = field;
            }
            else
            {
                reader.Skip();
            }
        }

        if (method == 0) throw new OsmDamage("blob");
    }

    static void Inflate(MemoryStream packed, Span<byte> unpacked)
    {
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        try
        {
            zlib.ReadExactly(unpacked);
            if (zlib.ReadByte() >= 0) throw new OsmDamage("raw_size");
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            throw new OsmDamage("zlib");
        }
    }
}
