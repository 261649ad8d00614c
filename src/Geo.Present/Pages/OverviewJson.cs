using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;
using NetTopologySuite.Geometries;

namespace Geo.Present.Pages;

/// <summary>The study at a glance: title, extent, counts, presets, sources.</summary>
static class OverviewJson
{
    public static void Write(Utf8JsonWriter json, PageSource source, string run)
    {
        var (findings, placed) = (source.Findings, source.Placed);
        json.WriteStartObject();
        WriteStudy(json, source);
        json.WriteString("run", run);
        json.WriteString("studySha256", findings.StudySha256);
        WriteBounds(json, source);
        WritePopulation(json, source);
        json.WriteStartObject("counts");
        json.WriteNumber("points", placed.Demand.Count);
        json.WriteNumber("units", placed.Units.Units.Count);
        json.WriteNumber("finestUnits", placed.Units.FinestCount);
        json.WriteNumber("facilities", placed.Facilities.Count);
        json.WriteNumber("places", source.Places.Count);
        json.WriteEndObject();
        json.WriteStartArray("standards");
        foreach (var finding in findings.Standards) json.WriteStringValue(finding.Standard.Id);
        json.WriteEndArray();
        WriteVocabulary(json, source);
        json.WriteStartArray("imports");
        foreach (var import in findings.Imports)
        {
            json.WriteStartObject();
            json.WriteString("role", JsonValues.Code(import.Role));
            json.WriteString("file", import.File);
            json.WriteNumber("read", import.Read);
            json.WriteNumber("accepted", import.Accepted);
            json.WriteNumber("repaired", import.Repaired);
            json.WriteNumber("rejected", import.Rejected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The members by which a study is known in a list of studies.</summary>
    public static void WriteHead(Utf8JsonWriter json, Model.Studies.Study study)
    {
        json.WriteString("id", study.Id);
        JsonValues.WriteText(json, "title", study.Title);
        json.WriteString("asOf", Figures.Date(study.AsOf));
        json.WriteBoolean("sample", study.Sample);
    }

    static void WriteStudy(Utf8JsonWriter json, PageSource source)
    {
        var study = source.Findings.Study;
        WriteHead(json, study);
        json.WriteString("mapApproval", study.MapApproval);
        json.WriteStartObject("ground");
        json.WriteBoolean("roads", study.DrawsRoads);
        json.WriteBoolean("terrain", study.DrawsTerrain);
        json.WriteEndObject();
        json.WriteStartArray("travel");
        foreach (var model in Journeys(source.Findings)) json.WriteStringValue(model.Word());
        json.WriteEndArray();
        source.WriteText(json, "credits", voice => voice.Rules.Sources());
        json.WriteStartObject("area");
        json.WriteString("code", study.Area.Id);
        JsonValues.WriteText(json, "name", study.Area.Name);
        json.WriteString("level", Code.Of(study.Area.Level));
        json.WriteEndObject();
    }

    /// <summary>West, south, east, north of all units and points; null where nothing has a place.</summary>
    static void WriteBounds(Utf8JsonWriter json, PageSource source)
    {
        var box = new Envelope();
        foreach (var unit in source.Placed.Units.Units)
        {
            if (unit.Boundary is { } boundary) box.ExpandToInclude(boundary.EnvelopeInternal);
        }

        var demand = source.Placed.Demand;
        for (var row = 0; row < demand.Count; row++) box.ExpandToInclude(demand.Longitudes[row], demand.Latitudes[row]);
        if (box.IsNull)
        {
            json.WriteNull("bounds");
            return;
        }

        json.WriteStartArray("bounds");
        foreach (var degrees in new[] { box.MinX, box.MinY, box.MaxX, box.MaxY }) json.WriteNumberValue(Math.Round((decimal)degrees, 7));
        json.WriteEndArray();
    }

    static void WritePopulation(Utf8JsonWriter json, PageSource source)
    {
        var placed = source.Placed;
        var unlocated = placed.Unlocated.Aggregate(People.Nobody, (sum, place) => sum + (place.People ?? People.Nobody));
        json.WriteStartObject("population");
        json.WriteNumber("total", placed.Total.Persons);
        json.WriteNumber("located", (placed.Total - unlocated).Persons);
        json.WriteNumber("unlocated", unlocated.Persons);
        json.WriteNumber("outside", placed.OutsidePeople.Persons);
        json.WriteStartObject("shown");
        json.WriteNumber("total", source.Population.Total);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteVocabulary(Utf8JsonWriter json, PageSource source)
    {
        json.WriteStartArray("presets");
        foreach (var preset in source.Findings.Presets)
        {
            json.WriteStartObject();
            JsonValues.WriteAssumption(json, preset.Assumption);
            JsonValues.WriteText(json, "name", preset.Name);
            JsonValues.WriteText(json, "reason", preset.Reason);
            JsonValues.WriteText(json, "source", preset.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("facilityClasses");
        foreach (var one in Enum.GetValues<FacilityClasses>().Where(one => one != FacilityClasses.None))
        {
            json.WriteStartObject();
            json.WriteString("code", FacilityClassCodes.Of(one).Single());
            JsonValues.WriteText(json, "name", PageSource.Word("facility-class", one));
            json.WriteNumber("count", source.Placed.Facilities.Count(facility => facility.Classes.HasFlag(one)));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("symbols");
        foreach (var (one, symbol) in Maps.MapContents.SymbolsByClass)
        {
            json.WriteStartObject();
            json.WriteString("class", FacilityClassCodes.Of(one).Single());
            json.WriteString("shape", Code.Of(symbol));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("levels");
        foreach (var level in source.Placed.Units.Units.Select(unit => unit.Level).Distinct())
        {
            json.WriteStartObject();
            json.WriteString("code", Code.Of(level));
            JsonValues.WriteText(json, "name", PageSource.Word("level", level));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Models of travel beyond straight lines that the study has measures of.</summary>
    static IEnumerable<TravelModel> Journeys(StudyFindings findings) => findings.Standards.OfType<ReachFinding>().SelectMany(finding => finding.Measures)
        .Select(measure => measure.Model).Where(model => model is TravelModel.Roads or TravelModel.Terrain).Distinct().Order();
}
