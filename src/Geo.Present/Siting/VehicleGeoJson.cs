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
                WriteStation(json, station, JsonNamingPolicy.SnakeCaseLower);
                json.WriteEndObject();
                GeoJsonShapes.WritePoint(json, station.Facility.PlaceOrThrow);
                json.WriteEndObject();
            }

            foreach (var unit in plan.Units)
            {
                LayeredGeoJson.Begin(json, "unit");
                WriteUnit(json, findings.Placed, unit, JsonNamingPolicy.SnakeCaseLower);
                json.WriteEndObject();
                GeoJsonShapes.WriteArea(json, AreaParts.Of(findings.Placed.Units.Units[unit.Unit].Boundary));
                json.WriteEndObject();
            }
        });
    }

    /// <summary>A station as members of an object; a number that nobody gives is null.</summary>
    /// <param name="naming">Attributes of a layer are in snake case, members of an answer for programs in camel case.</param>
    public static void WriteStation(Utf8JsonWriter json, StationVehicles station, JsonNamingPolicy naming)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(station);
        ArgumentNullException.ThrowIfNull(naming);
        json.WriteString("id", station.Facility.Id);
        json.WriteString("name", station.Facility.Name);
        json.WriteString(naming.ConvertName("nameEn"), station.Facility.NameEn);
        if (station.IsSilent) json.WriteNull("before");
        else json.WriteNumber("before", station.Before);
        json.WriteNumber("after", station.After);
        JsonValues.WritePeople(json, naming.ConvertName("peopleReached"), station.Reached);
        JsonValues.WritePeople(json, "load", station.Load);
        json.WriteNumber(naming.ConvertName("lastAdds"), Math.Round(station.LastAdds, 6));
        if (station.Instead is not var (other, loss)) return;
        json.WriteString("instead", other.Id);
        json.WriteNumber("loss", Math.Round(loss, 6));
    }

    /// <summary>A unit's expectation as members of an object.</summary>
    /// <inheritdoc cref="WriteStation"/>
    public static void WriteUnit(Utf8JsonWriter json, PlacedStudy placed, UnitExpectation unit, JsonNamingPolicy naming)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(naming);
        json.WriteString("id", placed.Units.Units[unit.Unit].Id);
        json.WriteString("name", placed.Units.Units[unit.Unit].Name);
        json.WriteString(naming.ConvertName("nameEn"), placed.Units.Units[unit.Unit].NameEn);
        JsonValues.WritePeople(json, "people", unit.People);
        json.WriteNumber("weight", Math.Round(unit.Weight, 6));
        json.WriteNumber(naming.ConvertName("expectedBefore"), Math.Round(unit.Before, 6));
        json.WriteNumber(naming.ConvertName("expectedAfter"), Math.Round(unit.After, 6));
        JsonValues.WritePeople(json, naming.ConvertName("withoutVehicle"), unit.WithoutVehicle);
        JsonValues.WritePeople(json, naming.ConvertName("withoutStation"), unit.WithoutStation);
    }
}
