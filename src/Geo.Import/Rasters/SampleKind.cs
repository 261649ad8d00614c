namespace Geo.Import.Rasters;

/// <summary>How a raster writes the number of a cell.</summary>
public enum SampleKind
{
    UInt8,
    UInt16,
    UInt32,
    UInt64,
    Int8,
    Int16,
    Int32,
    Int64,
    Float16,
    Float32,
    Float64,
}
