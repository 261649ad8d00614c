namespace Geo.Import.Rasters;

/// <summary>What was done to a row before it was packed, by TIFF's numbers.</summary>
enum TiffPredictor
{
    None = 1,

    /// <summary>Each sample minus the one to its left.</summary>
    Differences = 2,

    /// <summary>Bytes of equal weight side by side, then differences of bytes.</summary>
    FloatingPoint = 3,
}
