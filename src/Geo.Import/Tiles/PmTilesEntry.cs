namespace Geo.Import.Tiles;

/// <summary>A line of a directory: <paramref name="Run"/> tiles from <paramref name="First"/> on share these bytes; a run of 0 is a directory of its own.</summary>
readonly record struct PmTilesEntry(long First, long Run, long Offset, int Length);
