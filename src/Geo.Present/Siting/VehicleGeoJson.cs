using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;

namespace Geo.Present.Siting;

/// <summary><c>stations.geojson</c>: the stations with their ambulances, and the units with what they may expect of them; told apart by the property <c>layer</c>.</summary>
public static class VehicleGeoJson
{
    /// <summary>Writes UTF-8 without a byte-order mark.</summary>
    public static void Write(Stream stream, StudyFindings findings, VehiclePlan plan)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        LayeredGeoJson.Write(stream, json =>
        {
            foreach (var station in plan.Stations)
            {
                LayeredGeoJson.Begin(json, "station");
                WriteStation(json, station);
                json.WriteEndObject();
                GeoJsonShapes.WritePoint(json, station.Facility.PlaceOrThrow);
                json.WriteEndObject();
            }

            foreach (var unit in plan.Units)
            {
                LayeredGeoJson.Begin(json, "unit");
                WriteUnit(json, findings.Placed, unit);
                json.WriteEndObject();
                GeoJsonShapes.WriteArea(json, AreaParts.Of(findings.Placed.Units.Units[unit.Unit].Boundary));
                json.WriteEndObject();
            }
        });
    }

    /// <summary>A station as members of an object; a number that nobody gives is null.</summary>
    public static void WriteStation(Utf8JsonWriter json, StationVehicles station)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(station);
        json.WriteString("id", station.Facility.Id);
        json.WriteString("name", station.Facility.Name);
        json.WriteString("name_en", station.Facility.NameEn);
        if (station.IsSilent) json.WriteNull("before");
        else json.WriteNumber("before", station.Before);
        json.WriteNumber("after", station.After);
        JsonValues.WritePeople(json, "people_reached", station.Reached);
        JsonValues.WritePeople(json, "load", station.Load);
        json.WriteNumber("last_adds", Math.Round(station.LastAdds, 6));
        if (station.Instead is not var (other, loss)) return;
        json.WriteString("instead", other.Id);
        json.WriteNumber("loss", Math.Round(loss, 6));
    }

    /// <summary>A unit's expectation as members of an object.</summary>
    public static void WriteUnit(Utf8JsonWriter json, PlacedStudy placed, UnitExpectation unit)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(unit);
        json.WriteString("id", placed.Units.Units[unit.Unit].Id);
        json.WriteString("name", placed.Units.Units[unit.Unit].Name);
        json.WriteString("name_en", placed.Units.Units[unit.Unit].NameEn);
        JsonValues.WritePeople(json, "people", unit.People);
        json.WriteNumber("weight", Math.Round(unit.Weight, 6));
        json.WriteNumber("expected_before", Math.Round(unit.Before, 6));
        json.WriteNumber("expected_after", Math.Round(unit.After, 6));
        JsonValues.WritePeople(json, "without_vehicle", unit.WithoutVehicle);
        JsonValues.WritePeople(json, "without_station", unit.WithoutStation);
    }
}
