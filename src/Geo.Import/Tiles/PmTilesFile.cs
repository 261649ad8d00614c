using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Geo.Import.Tiles;

/// <summary>A PMTiles file, version 3: tiles of one pyramid behind directories, read piece by piece where they lie.</summary>
sealed class PmTilesFile : ITileFile
{
    const int LongestPart = 16 << 20;
    const int LongestUnpacked = 32 << 20;
    const int Deepest = 4;
    const int LeavesKept = 64;

    readonly SafeFileHandle _file;
    readonly string _name;
    readonly PmTilesHeader _header;
    readonly PmTilesDirectory _root;
    readonly ConcurrentDictionary<long, PmTilesDirectory> _leaves = new();

    PmTilesFile(SafeFileHandle file, string name)
    {
        (_file, _name) = (file, name);
        _header = PmTilesHeader.Read(Part(0, PmTilesHeader.Bytes));
        _root = Directory(_header.Root.Offset, _header.Root.Length);
        var kind = _header.Kind ?? throw new InvalidDataException("tile type");
        if (_header.TilePacking is not (PmTilesPacking.Unknown or PmTilesPacking.None or PmTilesPacking.Gzip or PmTilesPacking.Brotli)) throw new InvalidDataException($"{_header.TilePacking}");
        var metadata = Encoding.UTF8.GetString(Unpacked(Part(_header.Metadata.Offset, _header.Metadata.Length)));
        var (least, most) = _header.Zooms;
        Set = new(kind, Math.Min(least, TileFiles.MostZoom), Math.Clamp(most, least, Math.Max(least, TileFiles.MostZoom)), _header.Bounds,
            TileFiles.Plain(CreditOf(metadata)), kind == TileKind.Vector ? TileFiles.LayersOf(metadata) : []);
    }

    public TileSet Set { get; }

    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    /// <exception cref="Model.Imports.BadInputException">It is not such a file, or damaged.</exception>
    public static PmTilesFile Open(string path, string name)
    {
        var file = File.OpenHandle(path);
        try
        {
            return new(file, name);
        }
        catch (InvalidDataException damaged)
        {
            file.Dispose();
            throw TileFiles.Unreadable(name, damaged.Message);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public Tile? Find(int zoom, int column, int row)
    {
        if (zoom < Set.LeastZoom || zoom > Set.MostZoom || column < 0 || row < 0 || column >= 1L << zoom || row >= 1L << zoom) return null;
        try
        {
            return Find(TileNumber.Of(zoom, column, row));
        }
        catch (InvalidDataException damaged)
        {
            throw TileFiles.Unreadable(_name, damaged.Message);
        }
    }

    public void Dispose() => _file.Dispose();

    Tile? Find(long number)
    {
        var directory = _root;
        for (var depth = 0; depth < Deepest; depth++)
        {
            if (directory.Find(number) is not { } entry) return null;
            if (entry.Run > 0) return new(Part(_header.TilesOffset + entry.Offset, entry.Length), EncodingOf(_header.TilePacking));
            directory = Leaf(_header.LeavesOffset + entry.Offset, entry.Length);
        }

        throw new InvalidDataException("directory");
    }

    PmTilesDirectory Leaf(long offset, int length)
    {
        if (_leaves.TryGetValue(offset, out var leaf)) return leaf;
        if (_leaves.Count >= LeavesKept) _leaves.Clear();
        return _leaves.GetOrAdd(offset, Directory(offset, length));
    }

    PmTilesDirectory Directory(long offset, long length) => new(Unpacked(Part(offset, length)));

    byte[] Part(long offset, long length)
    {
        if (length > LongestPart) throw new InvalidDataException($"{length} bytes");
        var bytes = new byte[length];
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            read += more > 0 ? more : throw new InvalidDataException("end of file");
        }

        return bytes;
    }

    byte[] Unpacked(byte[] bytes)
    {
        if (_header.Packing == PmTilesPacking.None || bytes.Length == 0) return bytes;
        using var packed = new MemoryStream(bytes);
        using Stream stream = _header.Packing switch
        {
            PmTilesPacking.Gzip => new GZipStream(packed, CompressionMode.Decompress),
            PmTilesPacking.Brotli => new BrotliStream(packed, CompressionMode.Decompress),
            _ => throw new InvalidDataException($"{_header.Packing}"),
        };
        try
        {
            return All(stream);
        }
        catch (InvalidOperationException damaged) // what Brotli says of bytes that are none of its own
        {
            throw new InvalidDataException(damaged.Message, damaged);
        }
    }

    static byte[] All(Stream stream)
    {
        using var unpacked = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            if (unpacked.Length + read > LongestUnpacked) throw new InvalidDataException("directory");
            unpacked.Write(buffer, 0, read);
        }

        return unpacked.ToArray();
    }

    static string? EncodingOf(PmTilesPacking packing) => packing switch { PmTilesPacking.Gzip => "gzip", PmTilesPacking.Brotli => "br", _ => null };

    static string? CreditOf(string metadata)
    {
        try
        {
            using var document = JsonDocument.Parse(metadata is { Length: > 0 } ? metadata : "{}");
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("attribution", out var credit) && credit.ValueKind == JsonValueKind.String ? credit.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
