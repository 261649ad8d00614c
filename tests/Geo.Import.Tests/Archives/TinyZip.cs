using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Geo.Import.Tests.Archives;

/// <summary>Writes archives byte by byte, so that a test can bend each of them in one place.</summary>
sealed class TinyZip
{
    readonly List<byte> _body = [];
    readonly List<byte> _directory = [];
    int _count;

    /// <summary>Adds an entry; every argument after the bytes bends it. Lengths left out are the true ones.</summary>
    public TinyZip Add(
        string name, byte[] content, ushort method = 8, ushort flags = 0x0800, uint mode = 0, uint? unpacked = null, uint? crc = null, byte[]? rawName = null,
        string? localName = null, int? start = null, byte[]? extra = null, uint? packedLength = null, bool isPacked = false)
    {
        var nameBytes = rawName ?? Encoding.UTF8.GetBytes(name);
        var localBytes = localName is null ? nameBytes : Encoding.UTF8.GetBytes(localName);
        var packed = method == 8 && !isPacked ? Deflate(content) : content;
        var (sum, length, place) = (crc ?? Sum(content), unpacked ?? (uint)content.Length, start ?? _body.Count);
        if (start is null)
        {
            Put(_body, 4, 0x04034B50);
            Common(_body, flags, method, sum, packedLength ?? (uint)packed.Length, length, localBytes.Length, 0);
            _body.AddRange([.. localBytes, .. packed]);
        }

        Put(_directory, 4, 0x02014B50);
        Put(_directory, 2, mode == 0 ? 20u : 0x0314u);
        Common(_directory, flags, method, sum, packedLength ?? (uint)packed.Length, length, nameBytes.Length, extra?.Length ?? 0);
        // No comment, disk 0, no internal attributes; then the external ones.
        _directory.AddRange(new byte[6]);
        Put(_directory, 4, mode << 16);
        Put(_directory, 4, (uint)place);
        _directory.AddRange([.. nameBytes, .. extra ?? []]);
        _count++;
        return this;
    }

    public TinyZip Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    public byte[] ToBytes(int? count = null, int directoryShift = 0)
    {
        var end = new List<byte>();
        Put(end, 4, 0x06054B50);
        Put(end, 4, 0);
        Put(end, 2, (uint)(count ?? _count));
        Put(end, 2, (uint)(count ?? _count));
        Put(end, 4, (uint)_directory.Count);
        Put(end, 4, (uint)(_body.Count + directoryShift));
        Put(end, 2, 0);
        return [.. _body, .. _directory, .. end];
    }

    static void Common(List<byte> to, ushort flags, ushort method, uint crc, uint packed, uint unpacked, int name, int extra)
    {
        Put(to, 2, 20);
        Put(to, 2, flags);
        Put(to, 2, method);
        Put(to, 4, 0);
        Put(to, 4, crc);
        Put(to, 4, packed);
        Put(to, 4, unpacked);
        Put(to, 2, (uint)name);
        Put(to, 2, (uint)extra);
    }

    static void Put(List<byte> to, int bytes, uint value) => to.AddRange(Four(value)[..bytes]);

    static byte[] Four(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal)) deflate.Write(content);
        return packed.ToArray();
    }

    // Bit by bit, unlike the code under test.
    static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum >> 1) ^ ((sum & 1) * 0xEDB88320);
        }

        return ~sum;
    }
}
