using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Geo.Import.Osm;

/// <summary>A PBF file from its beginning: blob after blob, of which two at a time are in memory (64 MB at most, as the format bounds them).</summary>
/// <remarks>Source: fileformat.proto of the project OSM-binary; a header is at most 64 KiB and a blob 32 MiB, packed or not.</remarks>
sealed class PbfFile(Stream file)
{
    const int LargestHeader = 64 << 10;

    static readonly string[] s_features = ["OsmSchema-V0.6", "DenseNodes"];

    readonly ArrayBufferWriter<byte> _unpacked = new();
    readonly PbfBlock _block = new();
    byte[] _buffer = new byte[1 << 16];

    /// <summary>Where the blob begins that is being read: what a fault names.</summary>
    public long Start { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long Done { get; private set; }

    /// <summary>Shows every element to the visitor.</summary>
    /// <param name="afterBlob">Called after each blob.</param>
    /// <exception cref="OsmDamage">The file is damaged, at <see cref="Start"/>.</exception>
    /// <exception cref="OsmUnsupported">It needs what is not read here.</exception>
    public void Read(IOsmVisitor visitor, Action afterBlob)
    {
        var isFirst = true;
        while (Head() is { } type)
        {
            if (isFirst && type != "OSMHeader") throw new OsmDamage("OSMHeader");
            isFirst = false;
            Blob(type, visitor);
            afterBlob();
        }

        if (isFirst) throw new OsmDamage("OSMHeader");
    }

    void Blob(string type, IOsmVisitor visitor)
    {
        if (type == "OSMHeader") Require(PbfBlob.Unpack(_buffer, _size, _unpacked));
        else if (type == "OSMData") _block.Read(PbfBlob.Unpack(_buffer, _size, _unpacked), visitor);
    }

    int _size;

    /// <summary>Reads the next blob into the buffer; null at the end of the file.</summary>
    string? Head()
    {
        Start = Done;
        Span<byte> length = stackalloc byte[4];
        var read = file.ReadAtLeast(length, 4, throwOnEndOfStream: false);
        if (read == 0) return null;
        if (read < 4) throw new OsmDamage("truncated");
        var header = BinaryPrimitives.ReadUInt32BigEndian(length);
        if (header is 0 or > LargestHeader) throw new OsmDamage("BlobHeader");
        Fill((int)header);
        var (type, size) = Parts(_buffer.AsSpan(0, (int)header));
        Fill(size);
        _size = size;
        Done += 4 + header + size;
        return type;
    }

    static (string Type, int Size) Parts(ReadOnlySpan<byte> header)
    {
        var (type, size) = ("", -1);
        var reader = new ProtoReader(header);
        while (reader.Field() is > 0 and var field)
        {
            if (field == 1) type = Encoding.UTF8.GetString(reader.Bytes());
            else if (field == 3) size = reader.Whole();
            else reader.Skip();
        }

        return size is >= 0 and <= PbfBlob.LargestBytes && type.Length > 0 ? (type, size) : throw new OsmDamage("BlobHeader");
    }

    void Fill(int bytes)
    {
        if (_buffer.Length < bytes) _buffer = new byte[Math.Max(bytes, Math.Min(_buffer.Length * 2, PbfBlob.LargestBytes))];
        if (file.ReadAtLeast(_buffer.AsSpan(0, bytes), bytes, throwOnEndOfStream: false) < bytes) throw new OsmDamage("truncated");
    }

    /// <summary>A file says what its readers must know of; what is unknown here is named.</summary>
    static void Require(ReadOnlySpan<byte> header)
    {
        var reader = new ProtoReader(header);
        while (reader.Field() is > 0 and var field)
        {
            if (field != 4)
            {
                reader.Skip();
                continue;
            }

            var feature = Encoding.UTF8.GetString(reader.Bytes());
            if (!s_features.Contains(feature)) throw new OsmUnsupported("required_features", feature, string.Join(", ", s_features));
        }
    }
}
