using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Scenarios;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>What summary.json says a study rests on: the study itself, its people, files, units and places.</summary>
static class SummaryInputs
{
    public static void WriteStudy(Utf8JsonWriter json, StudyFindings findings)
    {
        var study = findings.Study;
        json.WriteStartObject("study");
        json.WriteString("id", study.Id);
        WriteText(json, "title", study.Title);
        json.WriteString("asOf", study.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("sample", study.Sample);
        json.WriteString("mapApproval", study.MapApproval);
        json.WriteString("sha256", findings.StudySha256);
        json.WriteStartObject("area");
        json.WriteString("id", study.Area.Id);
        WriteText(json, "name", study.Area.Name);
        json.WriteString("level", Code(study.Area.Level));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteScenario(Utf8JsonWriter json, AppliedScenario applied)
    {
        json.WriteStartObject("scenario");
        json.WriteString("name", applied.Scenario.Name);
        WriteText(json, "title", applied.Scenario.Title);
        json.WriteNumber("edits", applied.Scenario.InForce.Count);
        json.WriteString("sha256", applied.Sha256);
        json.WriteEndObject();
    }

    public static void WritePopulation(Utf8JsonWriter json, PlacedStudy placed)
    {
        Span<long> byClass = stackalloc long[3];
        for (var row = 0; row < placed.Demand.Count; row++) byClass[(int)placed.Demand.Classes[row]] += placed.Demand.Millionths[row];
        var unlocated = placed.Unlocated.Aggregate(People.Nobody, (sum, row) => sum + (row.People ?? People.Nobody));

        json.WriteStartObject("population");
        WritePeople(json, "total", placed.Total);
        WritePeople(json, "located", new(byClass[0] + byClass[1] + byClass[2]));
        WritePeople(json, "unlocated", unlocated);
        json.WriteNumber("unlocatedPlaces", placed.Unlocated.Count);
        WritePeople(json, "urban", new(byClass[(int)UrbanRural.Urban]));
        WritePeople(json, "rural", new(byClass[(int)UrbanRural.Rural]));
        WritePeople(json, "unclassified", new(byClass[(int)UrbanRural.Unclassified]));
        json.WriteNumber("demandPoints", placed.Demand.Count);
        json.WriteNumber("outsidePoints", placed.OutsidePoints);
        WritePeople(json, "outsidePeople", placed.OutsidePeople);
        json.WriteNumber("pulledInPoints", placed.PulledInPoints);
        WritePeople(json, "spreadPeople", placed.SpreadPeople);
        json.WriteEndObject();
    }

    public static void WriteImports(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("imports");
        foreach (var import in findings.Imports)
        {
            json.WriteStartObject();
            json.WriteString("role", Code(import.Role));
            json.WriteString("file", import.File);
            json.WriteString("format", import.Format);
            json.WriteString("crs", import.Crs);
            json.WriteString("crsOrigin", Code(import.CrsOrigin));
            json.WriteString("sha256", import.Sha256);
            WriteCounts(json, import.Read, import.Accepted, import.Repaired, import.Rejected, import.LeftOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteUnits(Utf8JsonWriter json, PlacedStudy placed)
    {
        var scaling = placed.Scaling.ToDictionary(row => row.Unit);
        json.WriteStartArray("units");
        for (var index = 0; index < placed.Units.Units.Count; index++)
        {
            var unit = placed.Units.Units[index];
            json.WriteStartObject();
            json.WriteString("id", unit.Id);
            json.WriteString("name", unit.Name);
            json.WriteString("nameEn", unit.NameEn);
            json.WriteString("level", Code(unit.Level));
            json.WriteString("parent", unit.ParentId);
            json.WriteString("type", unit.Type);
            json.WriteString("class", Code(placed.Classes[index].Class));
            json.WriteString("classRule", Code(placed.Classes[index].Rule));
            json.WriteBoolean("boundary", unit.Boundary is not null);
            if (scaling.TryGetValue(index, out var row))
            {
                WritePeople(json, "counted", row.Counted);
                WritePeople(json, "placed", row.Placed);
                if (row.Factor is { } factor) json.WriteNumber("factor", Math.Round(factor, 6));
                else json.WriteNull("factor");
                json.WriteBoolean("scaled", row.Applied);
            }
            else if (index >= placed.Units.PlaceableCount && unit.CountedPeople is { } counted)
            {
                WritePeople(json, "counted", counted);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WritePlaces(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartObject("places");
        json.WriteNumber("unlocated", findings.PlacesUnlocated);
        json.WriteStartArray("distances");
        foreach (var distance in findings.PlaceDistances)
        {
            json.WriteStartObject();
            json.WriteString("from", distance.From.Name);
            json.WriteString("fromEn", distance.From.NameEn);
            json.WriteString("fromId", distance.From.Id);
            json.WriteString("to", distance.To.Name);
            json.WriteString("toEn", distance.To.NameEn);
            json.WriteString("toId", distance.To.Id);
            WriteMetres(json, "metres", distance.DistanceMm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
