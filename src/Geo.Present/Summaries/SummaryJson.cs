using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Present.Summaries;

/// <summary>
/// <c>summary.json</c>: everything a program needs from a run, in the shape of <c>seeds/schemas/summary.schema.json</c>, version 1. Language-neutral: codes,
/// and the catalogue's texts in both languages. People are persons with up to six decimals, exact; distances are metres with three.
/// </summary>
public static class SummaryJson
{
    /// <summary>Rises when a field changes its meaning or goes; new fields alone do not raise it.</summary>
    public const int Version = 1;

    /// <summary>Writes indented UTF-8 without a byte-order mark, ending in a line feed.</summary>
    public static void Write(Stream stream, StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(findings);
        // The file is read by people too: Chinese stays Chinese. It is never put into a page as it is.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "geo-summary");
            json.WriteNumber("version", Version);
            WriteStudy(json, findings);
            WritePopulation(json, findings.Placed);
            WriteImports(json, findings);
            WriteUnits(json, findings.Placed);
            json.WriteStartArray("presets");
            foreach (var preset in findings.Presets)
            {
                json.WriteStartObject();
                WriteAssumption(json, preset.Assumption);
                WriteText(json, "reason", preset.Reason);
                WriteText(json, "source", preset.Source);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("standards");
            foreach (var finding in findings.Standards) SummaryStandards.Write(json, finding, findings.Placed);
            json.WriteEndArray();
            WriteFigures(json, findings);
            WritePlaces(json, findings);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    internal static void WritePeople(Utf8JsonWriter json, string name, People people) => json.WriteNumber(name, people.Persons);

    internal static void WriteMetres(Utf8JsonWriter json, string name, long millimetres)
    {
        if (millimetres == NearestTwo.None) json.WriteNull(name);
        else json.WriteNumber(name, millimetres / 1000m);
    }

    internal static void WriteText(Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    internal static void WriteAssumption(Utf8JsonWriter json, TravelAssumption assumption)
    {
        json.WriteString("preset", assumption.Preset);
        json.WriteString("mode", Code(assumption.Mode));
        json.WriteNumber("urbanKmh", assumption.Urban.KilometresPerHour);
        json.WriteNumber("ruralKmh", assumption.Rural.KilometresPerHour);
        json.WriteNumber("detour", assumption.DetourFactor);
    }

    /// <summary>An enumeration's value as written in the file: <c>notConcerned</c>.</summary>
    internal static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static void WriteStudy(Utf8JsonWriter json, StudyFindings findings)
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

    static void WritePopulation(Utf8JsonWriter json, PlacedStudy placed)
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

    static void WriteImports(Utf8JsonWriter json, StudyFindings findings)
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
            json.WriteNumber("read", import.Read);
            json.WriteNumber("accepted", import.Accepted);
            json.WriteNumber("repaired", import.Repaired);
            json.WriteNumber("rejected", import.Rejected);
            json.WriteNumber("leftOut", import.LeftOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteUnits(Utf8JsonWriter json, PlacedStudy placed)
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

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFigures(Utf8JsonWriter json, StudyFindings findings)
    {
        json.WriteStartArray("figures");
        foreach (var figure in Figure.List(findings))
        {
            json.WriteStartObject();
            json.WriteString("standard", figure.Finding.Standard.Id);
            json.WriteString("measure", figure.Measure.Key);
            json.WriteBoolean("headline", figure.Measure == figure.Finding.Head);
            if (figure.Unit < 0) json.WriteNull("unit");
            else json.WriteString("unit", findings.Placed.Units.Units[figure.Unit].Id);
            json.WriteString("class", figure.Class is { } place ? Code(place) : null);
            json.WriteStartArray("limitsMetres");
            foreach (var limit in figure.Measure.LimitsMm) json.WriteNumberValue(limit / 1000m);
            json.WriteEndArray();
            if (figure.Measure.TimeLimit is { } time) json.WriteNumber("limitMinutes", time.TotalMinutes);
            if (figure.Measure.JoinedMm is { } joined) WriteMetres(json, "joinedMetres", joined);
            json.WriteString("assumption", figure.Measure.Travel?.Preset);
            json.WriteString("source", $"{figure.Finding.Standard.Citation.Document} {figure.Finding.Standard.Citation.Clause.English}");
            WriteTally(json, figure.Tally);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteTally(Utf8JsonWriter json, ReachTally tally)
    {
        json.WriteStartArray("bands");
        foreach (var band in tally.Bands) json.WriteNumberValue(band.Persons);
        json.WriteEndArray();
        WritePeople(json, "inside", tally.Inside);
        WritePeople(json, "outside", tally.Outside);
        WritePeople(json, "unlocated", tally.Unlocated);
        WritePeople(json, "unclassified", tally.Unclassified);
        WritePeople(json, "notConcerned", tally.NotConcerned);
        WritePeople(json, "total", tally.Total);
        WritePeople(json, "twice", tally.Twice);
        WritePeople(json, "denominator", tally.Concerned);
        if (tally.Share is { } share) json.WriteNumber("share", Math.Round(share, 9));
        else json.WriteNull("share");
        WriteDistances(json, "nearest", tally.Nearest);
        WriteDistances(json, "secondNearest", tally.SecondNearest);
    }

    static void WriteDistances(Utf8JsonWriter json, string name, DistanceSummary? summary)
    {
        if (summary is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteMetres(json, "meanMetres", summary.MeanMm);
        WriteMetres(json, "largestMetres", summary.LargestMm);
        json.WriteEndObject();
    }

    static void WritePlaces(Utf8JsonWriter json, StudyFindings findings)
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
