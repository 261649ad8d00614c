using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;

namespace Geo.Present.Siting;

/// <summary><c>groups.geojson</c>: the units with their group, and the centres; told apart by the property <c>layer</c>. Ways are kilometres or minutes.</summary>
public static class GroupGeoJson
{
    /// <summary>Writes UTF-8 without a byte-order mark.</summary>
    public static void Write(Stream stream, StudyFindings findings, GroupPlan plan)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        LayeredGeoJson.Write(stream, json =>
        {
            foreach (var (at, group) in plan.Groups.Index())
            {
                foreach (var unit in group.Units) WriteUnit(json, findings.Placed, group, at + 1, unit);
            }

            foreach (var (at, group) in plan.Groups.Index()) WriteCentre(json, findings.Placed, plan, group, at + 1);
        });
    }

    static void WriteUnit(Utf8JsonWriter json, PlacedStudy placed, PlannedGroup group, int number, int index)
    {
        var unit = placed.Units.Units[index];
        LayeredGeoJson.Begin(json, "unit");
        json.WriteNumber("group", number);
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteString("name_en", unit.NameEn);
        json.WriteString("centre", placed.Units.Units[group.Centre].Id);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(unit.Boundary));
        json.WriteEndObject();
    }

    static void WriteCentre(Utf8JsonWriter json, PlacedStudy placed, GroupPlan plan, PlannedGroup group, int number)
    {
        LayeredGeoJson.Begin(json, "centre");
        json.WriteNumber("group", number);
        json.WriteString("unit", placed.Units.Units[group.Centre].Id);
        json.WriteString("facility", group.Facility?.Id);
        json.WriteNumber("units", group.Units.Count);
        JsonValues.WritePeople(json, "people", group.People);
        if (group.Instead is var (other, more))
        {
            json.WriteString("instead", placed.Units.Units[other].Id);
            json.WriteNumber("more", Math.Round(more, 6));
        }

        json.WriteNumber(plan.IsTime ? "mean_minutes" : "mean_kilometres", group.MeanWay / (plan.IsTime ? 60_000m : 1_000_000m));
        json.WriteEndObject();
        GeoJsonShapes.WritePoint(json, group.Place);
        json.WriteEndObject();
    }
}
