using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Present.Maps;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Present.GeoJson;

/// <summary>
/// <c>findings.geojson</c>: units with their figures, facilities, service areas and gap areas in one FeatureCollection (RFC 7946), told apart by the property
/// <c>layer</c>. Demand points are in findings.gpkg. Codes are the same in every language; people are persons with up to six decimals, distances whole millimetres.
/// </summary>
public static class FindingsGeoJson
{
    /// <summary>Writes UTF-8 without a byte-order mark.</summary>
    public static void Write(Stream stream, StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        using var json = new Utf8JsonWriter(stream, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        WriteStudy(json, findings);
        json.WriteStartArray("features");
        WriteUnits(json, findings);
        WriteFacilities(json, findings);
        foreach (var finding in findings.Standards.OfType<ReachFinding>())
        {
            WriteServiceAreas(json, finding);
            WriteGaps(json, finding, findings.Placed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    static void WriteStudy(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartObject("study");
        json.WriteString("id", findings.Study.Id);
        json.WriteString("as_of", findings.Study.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteBoolean("sample", findings.Study.Sample);
        json.WriteString("sha256", findings.StudySha256);
        if (findings.Scenario is { } applied) json.WriteString("scenario", applied.Scenario.Name);
        json.WriteEndObject();
    }

    static void WriteUnits(Utf8JsonWriter json, StudyFindings findings)
    {
        var placed = findings.Placed;
        for (var at = 0; at < placed.Units.PlaceableCount; at++)
        {
            var unit = placed.Units.Units[at];
            BeginFeature(json, "unit");
            json.WriteString("id", unit.Id);
            json.WriteString("name", unit.Name);
            json.WriteString("name_en", unit.NameEn);
            json.WriteString("level", Code.Of(unit.Level));
            json.WriteString("type", unit.Type);
            json.WriteString("parent_id", unit.ParentId);
            json.WriteString("class", Code.Of(placed.Classes[at].Class));
            json.WriteStartArray("figures");
            foreach (var finding in findings.Standards.OfType<ReachFinding>()) UnitFigures.Write(json, finding, at);
            foreach (var finding in findings.Standards.OfType<RatioFinding>()) UnitFigures.Write(json, finding, at);
            json.WriteEndArray();
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, AreaParts.Of(unit.Boundary));
            json.WriteEndObject();
        }
    }

    static void WriteFacilities(Utf8JsonWriter json, StudyFindings findings)
    {
        var reach = findings.Standards.OfType<ReachFinding>().ToList();
        var placed = findings.Placed;
        foreach (var (at, facility) in placed.Facilities.Index())
        {
            BeginFeature(json, "facility");
            json.WriteString("id", facility.Id);
            json.WriteString("name", facility.Name);
            json.WriteString("name_en", facility.NameEn);
            json.WriteStartArray("classes");
            foreach (var code in FacilityClassCodes.Of(facility.Classes)) json.WriteStringValue(code);
            json.WriteEndArray();
            json.WriteString("unit", facility.Unit < 0 ? null : placed.Units.Units[facility.Unit].Id);
            json.WriteString("place_origin", Code.Of(facility.Origin));
            WriteNumber(json, "beds", facility.Beds);
            WriteNumber(json, "ambulances", facility.Ambulances);
            WriteIds(json, "serves", reach.Where(finding => finding.Serving.Contains(at)));
            WriteIds(json, "idle", reach.Where(finding => finding.Idle.Any(idle => idle.Facility == at)));
            json.WriteEndObject();
            GeoJsonShapes.WritePoint(json, facility.Place);
            json.WriteEndObject();
        }
    }

    static void WriteServiceAreas(Utf8JsonWriter json, ReachFinding finding)
    {
        foreach (var (at, area) in finding.ServiceAreas.Index())
        {
            BeginFeature(json, "service_area");
            UnitFigures.WriteBasis(json, finding, finding.Head);
            json.WriteNumber(CostNames.Of("limit_mm", finding.Head.Unit), finding.Head.Limits[at]);
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, AreaParts.Of(area));
            json.WriteEndObject();
        }
    }

    static void WriteGaps(Utf8JsonWriter json, ReachFinding finding, PlacedStudy placed)
    {
        foreach (var gap in finding.Gaps)
        {
            BeginFeature(json, "gap_area");
            UnitFigures.WriteBasis(json, finding, finding.Head);
            json.WriteNumber("rank", gap.Rank);
            json.WriteString("unit", placed.Units.Units[gap.Unit].Id);
            WritePeople(json, "people", gap.People);
            json.WriteString("nearest_facility", gap.NearestFacility < 0 ? null : placed.Facilities[gap.NearestFacility].Id);
            WriteDistance(json, CostNames.Of("nearest_mm", gap.Counted), gap.NearestCost);
            WriteDistance(json, CostNames.Of("farthest_mm", gap.Counted), gap.FarthestCost);
            WriteDistance(json, CostNames.Of("beyond_mm", gap.Counted), gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost);
            json.WriteNumber("helping_point", placed.Demand.Ids[gap.Helping.Row]);
            WritePeople(json, "helping_people_of_gap", gap.Helping.OfGap);
            WritePeople(json, "helping_people_of_all", gap.Helping.OfAll);
            json.WriteEndObject();
            GeoJsonShapes.WriteArea(json, AreaParts.Of(gap.Outline));
            json.WriteEndObject();
        }
    }

    static void BeginFeature(Utf8JsonWriter json, string layer)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("properties");
        json.WriteString("layer", layer);
    }

    static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<ReachFinding> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings) json.WriteStringValue(finding.Standard.Id);
        json.WriteEndArray();
    }

    static void WritePeople(Utf8JsonWriter json, string name, People people) => json.WriteNumber(name, people.Persons);

    static void WriteDistance(Utf8JsonWriter json, string name, long distanceMm)
    {
        if (distanceMm == NearestTwo.None) json.WriteNull(name);
        else json.WriteNumber(name, distanceMm);
    }

    static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
