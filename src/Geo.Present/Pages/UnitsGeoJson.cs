using System.Text.Json;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>Every unit of the study with its people, finest level first.</summary>
static class UnitsGeoJson
{
    public static void Write(Utf8JsonWriter json, PageSource source)
    {
        PageGeoJson.Begin(json);
        for (var at = 0; at < source.Placed.Units.Units.Count; at++) WriteUnit(json, source, at);
        PageGeoJson.End(json);
    }

    public static void WriteUnit(Utf8JsonWriter json, PageSource source, int at)
    {
        var tree = source.Placed.Units;
        var unit = tree.Units[at];
        PageGeoJson.BeginFeature(json, unit.Id);
        json.WriteNumber("index", at);
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteString("name_en", unit.NameEn);
        json.WriteString("level", Code.Of(unit.Level));
        json.WriteString("type", unit.Type);
        json.WriteString("parent_id", unit.ParentId);
        json.WriteNumber("parent", tree.Parents[at]);
        json.WriteString("class", Code.Of(source.Placed.Classes[at].Class));
        json.WriteString("class_rule", Code.Of(source.Placed.Classes[at].Rule));
        json.WriteNumber("people", source.Population.ExactUnits[at] / 1_000_000m);
        json.WriteNumber("people_shown", source.Population.Units[at]);
        PageGeoJson.WriteNumber(json, "counted_people", unit.CountedPeople?.Persons);
        json.WriteBoolean("is_finest", at < tree.FinestCount);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(unit.Boundary));
        json.WriteEndObject();
    }
}
