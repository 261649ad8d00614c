namespace Geo.Import.Rasters;

/// <summary>One entry of a TIFF directory: where its values stand in the file.</summary>
/// <param name="Type">TIFF's number of the type: 1 byte, 2 ASCII, 3 short, 4 long, 12 double, 16 long8, …</param>
/// <param name="Count">Values, not bytes.</param>
/// <param name="Offset">Of the first value, from the start of the file.</param>
readonly record struct TiffField(TiffTag Tag, int Type, int Count, long Offset);
