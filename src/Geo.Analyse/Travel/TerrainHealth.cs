using Geo.Analyse.CostSurfaces;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Analyse.Travel;

/// <summary>The ground as a study's measures travelled it: who and what lies off it.</summary>
public static class TerrainHealth
{
    /// <param name="findings">Whose measures say which modes are asked about.</param>
    public static TerrainFinding Of(TerrainJourneys terrain, PlacedStudy placed, IReadOnlyList<StandardFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(terrain);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        var source = terrain.Lines.Source;
        var modes = findings.OfType<ReachFinding>().SelectMany(finding => finding.Measures).Where(measure => measure.Model == TravelModel.Terrain)
            .Select(measure => measure.Mode).OfType<TravelMode>().Distinct().Order();
        return new()
        {
            File = source.Path,
            Classes = source.Classes,
            OffRoad = terrain.Lines.Options.Speeds.Modes[(int)TravelMode.Walk].OffRoad,
            Grid = terrain.Grid,
            Roads = terrain.Lines.Roads?.Report.File,
            Rivers = source.Rivers,
            Bridges = source.Bridges,
            Modes = [.. modes.Select(mode => Of(terrain.ModeOf(mode), terrain, placed))],
        };
    }

    static TerrainModeFinding Of(TerrainMode mode, TerrainJourneys terrain, PlacedStudy placed)
    {
        var places = new GroundPlaces(mode.Surface);
        var cells = places.Find(terrain.Demand);
        int[] off = [.. Enumerable.Range(0, cells.Length).Where(row => cells[row] < 0)];
        int[] facilities = [.. Enumerable.Range(0, placed.Facilities.Count).Where(facility => placed.Facilities[facility].Place is { } place && places.Find(place) < 0)];
        return new(
            mode.Mode, mode.Open, mode.WithoutHeight, mode.RoadCells, mode.RiverCells, mode.CrossedCells, off.Length, new People(off.Sum(row => placed.Demand.Millionths[row])), facilities);
    }
}
