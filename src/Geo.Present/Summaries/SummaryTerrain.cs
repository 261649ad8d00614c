using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Travel;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>terrain</c> of summary.json's <c>travel</c>: the ground that was travelled over.</summary>
static class SummaryTerrain
{
    public static void Write(Utf8JsonWriter json, TerrainFinding terrain, PlacedStudy placed)
    {
        json.WriteStartObject("terrain");
        json.WriteString("file", terrain.File);
        json.WriteString("classes", terrain.Classes);
        json.WriteString("roads", terrain.Roads);
        json.WriteString("rivers", terrain.Rivers);
        json.WriteString("bridges", terrain.Bridges);
        json.WriteNumber("columns", terrain.Grid.Columns);
        json.WriteNumber("rows", terrain.Grid.Rows);
        json.WriteString("crs", terrain.Grid.Crs?.Code);
        if (terrain.Classes is null) json.WriteNumber("offRoadKmh", terrain.OffRoad.KilometresPerHour);
        json.WriteNumber("neighbours", 16);
        json.WriteString("slope", "tobler");
        json.WriteStartArray("modes");
        foreach (var mode in terrain.Modes)
        {
            json.WriteStartObject();
            json.WriteString("mode", mode.Mode.Word());
            json.WriteNumber("openCells", mode.Open);
            json.WriteNumber("cellsWithoutHeight", mode.WithoutHeight);
            json.WriteNumber("roadCells", mode.RoadCells);
            json.WriteNumber("riverCells", mode.RiverCells);
            json.WriteNumber("crossedCells", mode.CrossedCells);
            json.WriteNumber("pointsOff", mode.PointsOff);
            WritePeople(json, "peopleOff", mode.PeopleOff);
            json.WriteStartArray("facilitiesOff");
            foreach (var facility in mode.FacilitiesOff) json.WriteStringValue(placed.Facilities[facility].Id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
