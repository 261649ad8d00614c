namespace Geo.Import.Osm;

/// <summary>Unpacks one LZ4 block.</summary>
/// <remarks>Source: "LZ4 Block Format Description" of the LZ4 project: sequences of a token, literals, a 16-bit offset and a match of at least four bytes.</remarks>
static class Lz4Block
{
    const int ShortestMatch = 4;

    /// <summary>Fills <paramref name="unpacked"/> to the last byte.</summary>
    /// <exception cref="OsmDamage">The block ends early, reaches before its beginning, or yields more or less than that.</exception>
    public static void Unpack(ReadOnlySpan<byte> packed, Span<byte> unpacked)
    {
        var (read, written) = (0, 0);
        while (read < packed.Length)
        {
            var token = packed[read++];
            var literals = Length(packed, ref read, token >> 4);
            if (literals > packed.Length - read || literals > unpacked.Length - written) throw new OsmDamage("lz4");
            packed.Slice(read, literals).CopyTo(unpacked[written..]);
            (read, written) = (read + literals, written + literals);
            if (read == packed.Length) break;
            written = Match(packed, ref read, unpacked, written, token & 15);
        }

        if (written != unpacked.Length) throw new OsmDamage("lz4");
    }

    static int Match(ReadOnlySpan<byte> packed, ref int read, Span<byte> unpacked, int written, int nibble)
    {
        if (packed.Length - read < 2) throw new OsmDamage("lz4");
        var offset = packed[read] | (packed[read + 1] << 8);
        read += 2;
        var length = Length(packed, ref read, nibble) + ShortestMatch;
        if (offset == 0 || offset > written || length > unpacked.Length - written) throw new OsmDamage("lz4");
        for (var at = 0; at < length; at++) unpacked[written + at] = unpacked[written + at - offset]; // may overlap: byte by byte
        return written + length;
    }

    static int Length(ReadOnlySpan<byte> packed, ref int read, int nibble)
    {
        var length = nibble;
        if (nibble < 15) return length;
        byte more;
        do
        {
            if (read == packed.Length || length > 1 << 26) throw new OsmDamage("lz4");
            more = packed[read++];
            length += more;
        }
        while (more == 255);
        return length;
    }
}
