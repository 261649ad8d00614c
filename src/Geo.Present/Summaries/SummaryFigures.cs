using System.Text.Json;
using Geo.Model.Findings;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>figures</c> of summary.json: every tally with its standard, measure, limits, assumption and source beside it.</summary>
static class SummaryFigures
{
    public static void Write(Utf8JsonWriter json, StudyFindings findings)
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
            foreach (var limit in figure.Measure.Limits) json.WriteNumberValue(limit / 1000m);
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

    public static void WriteTally(Utf8JsonWriter json, ReachTally tally)
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

    static void WriteDistances(Utf8JsonWriter json, string name, CostSummary? summary)
    {
        if (summary is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteMetres(json, "meanMetres", summary.Mean);
        WriteMetres(json, "largestMetres", summary.Largest);
        json.WriteEndObject();
    }
}
