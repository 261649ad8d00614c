namespace Geo.Import.Tiles;

/// <summary>How parts of a PMTiles file are packed; the numbers are the format's.</summary>
enum PmTilesPacking : byte
{
    Unknown = 0,
    None = 1,
    Gzip = 2,
    Brotli = 3,
    Zstandard = 4,
}
