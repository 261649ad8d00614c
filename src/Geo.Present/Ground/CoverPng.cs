using System.Buffers.Binary;
using System.IO.Compression;

namespace Geo.Present.Ground;

/// <summary>A PNG (ISO/IEC 15948) of black that covers what lies below it more or less.</summary>
static class CoverPng
{
    static readonly uint[] s_table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <param name="cover">[height × width], row by row from the top: 0 shows what lies below, 255 hides it.</param>
    public static byte[] Of(ReadOnlySpan<byte> cover, int width, int height)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 4); // eight bits, grey with alpha
        Chunk(png, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[1 + (2 * width)];
            for (var row = 0; row < height; row++)
            {
                for (var column = 0; column < width; column++) line[2 + (2 * column)] = cover[(row * width) + column];
                zlib.Write(line);
            }
        }

        Chunk(png, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    static void Chunk(Stream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(name);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, name), data));
        png.Write(number);
    }

    static uint Sum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes) sum = s_table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return sum;
    }

    static uint Entry(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        return sum;
    }
}
