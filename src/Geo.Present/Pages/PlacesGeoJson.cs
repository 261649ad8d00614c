using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Present.GeoJson;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>Facilities and named places.</summary>
static class PlacesGeoJson
{
    public static void WriteFacilities(Utf8JsonWriter json, PageSource source)
    {
        var roles = new Roles(source);
        PageGeoJson.Begin(json);
        for (var at = 0; at < source.Placed.Facilities.Count; at++) WriteFacility(json, source, roles, at);
        PageGeoJson.End(json);
    }

    public static void WritePlaces(Utf8JsonWriter json, PageSource source)
    {
        PageGeoJson.Begin(json);
        foreach (var place in source.Places)
        {
            PageGeoJson.BeginFeature(json, place.Id);
            json.WriteString("id", place.Id);
            json.WriteString("name", place.Name);
            json.WriteString("name_en", place.NameEn);
            json.WriteString("kind", place.Kind);
            json.WriteEndObject();
            GeoJsonShapes.WritePoint(json, place.Place);
            json.WriteEndObject();
        }

        PageGeoJson.End(json);
    }

    static void WriteFacility(Utf8JsonWriter json, PageSource source, Roles roles, int at)
    {
        var facility = source.Placed.Facilities[at];
        PageGeoJson.BeginFeature(json, facility.Id);
        json.WriteNumber("index", at);
        json.WriteString("id", facility.Id);
        json.WriteString("name", facility.Name);
        json.WriteString("name_en", facility.NameEn);
        json.WriteStartArray("classes");
        foreach (var code in FacilityClassCodes.Of(facility.Classes)) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteString("level", facility.Level);
        json.WriteString("unit", facility.Unit < 0 ? null : source.Placed.Units.Units[facility.Unit].Id);
        json.WriteNumber("unit_index", facility.Unit);
        json.WriteString("place_origin", Code.Of(facility.Origin));
        PageGeoJson.WriteNumber(json, "beds", facility.Beds);
        PageGeoJson.WriteNumber(json, "doctors", facility.Doctors);
        PageGeoJson.WriteNumber(json, "nurses", facility.Nurses);
        PageGeoJson.WriteNumber(json, "ambulances", facility.Ambulances);
        if (facility.OpenAllHours is { } always) json.WriteBoolean("open_all_hours", always);
        else json.WriteNull("open_all_hours");
        json.WriteString("address", facility.Address);
        json.WriteBoolean("closed", facility.IsClosed);
        WriteIds(json, "serves", roles.Serves[at]);
        WriteIds(json, "idle", roles.Idle[at]);
        json.WriteEndObject();
        GeoJsonShapes.WritePoint(json, facility.Place);
        json.WriteEndObject();
    }

    static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    /// <summary>Ids of the standards that each facility serves, and of those it would serve if it could.</summary>
    sealed class Roles
    {
        public Roles(PageSource source)
        {
            var reach = source.Findings.Standards.OfType<ReachFinding>().ToArray();
            var pairs = from finding in reach from facility in finding.Serving select (facility, finding.Standard.Id);
            Serves = pairs.ToLookup(pair => pair.facility, pair => pair.Id);
            var idle = from finding in reach from one in finding.Idle select (one.Facility, finding.Standard.Id);
            Idle = idle.ToLookup(pair => pair.Facility, pair => pair.Id);
        }

        public ILookup<int, string> Serves { get; }

        public ILookup<int, string> Idle { get; }
    }
}
