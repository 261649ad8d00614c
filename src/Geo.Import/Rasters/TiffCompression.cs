namespace Geo.Import.Rasters;

/// <summary>How blocks are packed, by TIFF's numbers; others are not read.</summary>
enum TiffCompression
{
    None = 1,
    Lzw = 5,
    Deflate = 8,
    PackBits = 32773,

    /// <summary>The same as <see cref="Deflate"/>, before Adobe gave it a number.</summary>
    OldDeflate = 32946,
}
