using System.Buffers.Binary;
using Geo.Model.Studies;

namespace Geo.Import.Tiles;

/// <summary>The first 127 bytes of a PMTiles file, version 3.</summary>
sealed record PmTilesHeader
{
    public const int Bytes = 127;

    public required (long Offset, long Length) Root { get; init; }

    public required (long Offset, long Length) Metadata { get; init; }

    public required long LeavesOffset { get; init; }

    public required long TilesOffset { get; init; }

    /// <summary>Of directories and metadata.</summary>
    public required PmTilesPacking Packing { get; init; }

    public required PmTilesPacking TilePacking { get; init; }

    public required TileKind? Kind { get; init; }

    public required (int Least, int Most) Zooms { get; init; }

    public required BoundingBox? Bounds { get; init; }

    /// <exception cref="InvalidDataException">The bytes do not begin as such a file does.</exception>
    public static PmTilesHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Bytes || !bytes.StartsWith("PMTiles"u8)) throw new InvalidDataException("header");
        if (bytes[7] != 3) throw new InvalidDataException($"version {bytes[7]}");
        return new()
        {
            Root = (Offset(bytes[8..]), Offset(bytes[16..])),
            Metadata = (Offset(bytes[24..]), Offset(bytes[32..])),
            LeavesOffset = Offset(bytes[40..]),
            TilesOffset = Offset(bytes[56..]),
            Packing = (PmTilesPacking)bytes[97],
            TilePacking = (PmTilesPacking)bytes[98],
            Kind = bytes[99] switch { 1 => TileKind.Vector, 2 => TileKind.Png, 3 => TileKind.Jpeg, 4 => TileKind.Webp, _ => null },
            Zooms = (bytes[100], bytes[101]),
            Bounds = TileFiles.BoxOf(Degrees(bytes[102..]), Degrees(bytes[106..]), Degrees(bytes[110..]), Degrees(bytes[114..])),
        };
    }

    static long Offset(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes) is >= 0 and <= 1L << 50 and var offset ? offset : throw new InvalidDataException("header");

    static double Degrees(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(bytes) / 1e7;
}
