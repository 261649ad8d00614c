using Geo.Model.Demand;
using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>The ground as one mode travels it, and what of the study lies off it.</summary>
/// <param name="Open">Cells that can be entered.</param>
/// <param name="WithoutHeight">Of these, cells without a height, which count as level.</param>
/// <param name="RoadCells">Cells that roads touch.</param>
/// <param name="RiverCells">Cells that rivers made barriers.</param>
/// <param name="CrossedCells">Cells of rivers that stay open.</param>
/// <param name="PointsOff">Demand points off the raster, or further than 500 m from a cell that can be entered: they have no time.</param>
/// <param name="PeopleOff">The people there.</param>
/// <param name="FacilitiesOff">Located facilities of the study that lie so, ascending indices: nobody reaches them.</param>
public sealed record TerrainModeFinding(
    TravelMode Mode, long Open, long WithoutHeight, int RoadCells, int RiverCells, int CrossedCells, int PointsOff, People PeopleOff, IReadOnlyList<int> FacilitiesOff);
