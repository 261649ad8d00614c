using Geo.Space.Rasters;

namespace Geo.Studies.Surfaces;

/// <summary>What the surface was made of: counts of cells, and what was assumed.</summary>
/// <param name="Open">Cells that can be entered.</param>
/// <param name="Climbing">Of these, cells where slope changes the pace, if heights are given.</param>
/// <param name="WithoutHeight">Of these, cells that have none and count as level.</param>
/// <param name="RoadCells">Cells that roads touch.</param>
/// <param name="RoadsLeftOut">Roads without a speed, or that could not be read.</param>
/// <param name="RiverCells">Cells that rivers made barriers.</param>
/// <param name="CrossedCells">Cells of rivers that stay open.</param>
/// <param name="Roads">Null where there are none, or where a layer of lines has its speeds from the table.</param>
public sealed record SurfaceGround(
    RasterGrid Grid, long Open, long Climbing, long WithoutHeight, int RoadCells, int RoadsLeftOut, int RiverCells, int CrossedCells, SurfaceRoads? Roads);
