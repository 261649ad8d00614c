using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>The ground as one mode travels it.</summary>
/// <param name="Open">Cells that can be entered.</param>
/// <param name="Climbing">Of these, cells where slope changes the pace.</param>
/// <param name="WithoutHeight">Of these, cells that have none and count as level.</param>
/// <param name="RoadCells">Cells that roads touch.</param>
/// <param name="RiverCells">Cells that rivers made barriers.</param>
/// <param name="CrossedCells">Cells of rivers that stay open.</param>
public sealed record TerrainMode(TravelMode Mode, FrictionSurface Surface, long Open, long Climbing, long WithoutHeight, int RoadCells, int RiverCells, int CrossedCells)
{
    /// <summary>Whether a road touches a cell, [cells].</summary>
    public required ReadOnlyMemory<bool> OnRoad { get; init; }

    /// <param name="ground">Bare; it stays as it is.</param>
    /// <param name="heights">Metres, of any grid.</param>
    public static TerrainMode Of(TravelMode mode, GroundDraft ground, Surface heights, TerrainLines lines)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(lines);
        var draft = ground.Copy();
        var roads = lines.Roads is { } network ? draft.BurnRoads(RoadGround.Lines(network, mode, lines.Options)) : 0;
        var (blocked, crossed) = lines.Rivers.Count > 0 ? draft.Block(lines.Rivers, lines.Bridges) : (0, 0);
        var (open, climbing) = draft.Count();
        return new(mode, draft.Finish(heights, out var without), open, climbing, without, roads, blocked, crossed) { OnRoad = draft.OnRoad };
    }
}
