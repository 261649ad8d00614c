using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Present.GeoJson;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Present.Siting;

/// <summary><c>sites.geojson</c>: the sites with their gains, facilities that close or move, and the units with who is covered before and after; told apart by the property <c>layer</c>. People are persons with up to six decimals.</summary>
public static class PlanGeoJson
{
    /// <summary>Writes UTF-8 without a byte-order mark.</summary>
    public static void Write(Stream stream, StudyFindings findings, SitingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(plan);
        LayeredGeoJson.Write(stream, json =>
        {
            foreach (var (at, site) in plan.Sites.Index()) WriteSite(json, at + 1, site);
            foreach (var closed in plan.Closed) WriteClosed(json, closed);
            foreach (var unit in plan.Units) WriteUnit(json, findings.Placed, unit);
        });
    }

    static void WriteSite(Utf8JsonWriter json, int rank, PlannedSite site)
    {
        LayeredGeoJson.Begin(json, "site");
        json.WriteNumber("rank", rank);
        json.WriteString("id", site.Id);
        json.WriteString("name", site.Name);
        json.WriteString("name_en", site.NameEn);
        json.WriteString("status", Code.Of(site.Status));
        json.WriteString("action", Code.Of(site.Action));
        if (site.Phase is { } phase) json.WriteNumber("phase", phase);
        if (site.Cost is { } cost) json.WriteNumber("cost", cost);
        if (site.MovedFrom is { } from) json.WriteString("moved_from", from.Id);
        JsonValues.WritePeople(json, "newly_covered", site.Gain);
        JsonValues.WritePeople(json, "load", site.Load);
        if (site.Most is { } capacity) json.WriteNumber("capacity", capacity);
        if (site is { Instead: { } instead, Loss: { } loss })
        {
            json.WriteString("instead", instead.Id);
            json.WriteNumber("loss", loss);
        }

        json.WriteEndObject();
        GeoJsonShapes.WritePoint(json, site.Place);
        json.WriteEndObject();
    }

    static void WriteClosed(Utf8JsonWriter json, ClosedSite closed)
    {
        LayeredGeoJson.Begin(json, "closed");
        json.WriteString("id", closed.Id);
        json.WriteString("name", closed.Name);
        json.WriteString("name_en", closed.NameEn);
        json.WriteString("moves_to", closed.MovesTo);
        if (closed.Phase is { } phase) json.WriteNumber("phase", phase);
        json.WriteEndObject();
        GeoJsonShapes.WritePoint(json, closed.Place);
        json.WriteEndObject();
    }

    static void WriteUnit(Utf8JsonWriter json, PlacedStudy placed, UnitCover cover)
    {
        var unit = placed.Units.Units[cover.Unit];
        LayeredGeoJson.Begin(json, "unit");
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteString("name_en", unit.NameEn);
        WriteCover(json, cover, JsonNamingPolicy.SnakeCaseLower);
        json.WriteEndObject();
        GeoJsonShapes.WriteArea(json, AreaParts.Of(unit.Boundary));
        json.WriteEndObject();
    }

    /// <summary>Who is covered before and after, as members of an object.</summary>
    /// <param name="naming">Attributes of a layer are in snake case, members of an answer for programs in camel case.</param>
    public static void WriteCover(Utf8JsonWriter json, UnitCover cover, JsonNamingPolicy naming)
    {
        ArgumentNullException.ThrowIfNull(cover);
        ArgumentNullException.ThrowIfNull(naming);
        (string Name, People People)[] members =
        [
            ("people", cover.Total), ("coveredBefore", cover.Before), ("newlyCovered", cover.New), ("noLongerCovered", cover.Lost), ("coveredAfter", cover.After), ("notChosen", cover.NotChosen), ("outOfReach", cover.OutOfReach),
        ];
        foreach (var (name, people) in members) JsonValues.WritePeople(json, naming.ConvertName(name), people);
    }
}
