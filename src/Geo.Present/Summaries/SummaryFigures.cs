using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;
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
            WriteModel(json, figure.Measure);
            WriteLimits(json, figure.Measure.Unit, figure.Measure.Limits);
            if (figure.Measure.TimeLimit is { } time) json.WriteNumber("limitMinutes", time.TotalMinutes);
            if (figure.Measure.JoinedMm is { } joined) WriteMetres(json, "joinedMetres", joined);
            json.WriteString("assumption", figure.Measure.Travel?.Preset);
            json.WriteString("source", $"{figure.Finding.Standard.Citation.Document} {figure.Finding.Standard.Citation.Clause.English}");
            WriteTally(json, figure.Tally);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Straight-line limits, or those along the way, in metres; a time stands in <c>limitMinutes</c> alone.</summary>
    public static void WriteLimits(Utf8JsonWriter json, Impedance unit, IReadOnlyList<long> limits)
    {
        json.WriteStartArray("limitsMetres");
        foreach (var limit in limits.Where(_ => unit == Impedance.Millimetres)) json.WriteNumberValue(limit / 1000m);
        json.WriteEndArray();
    }

    /// <summary>How the way is taken, where it is not the product's own reading.</summary>
    static void WriteModel(Utf8JsonWriter json, ReachMeasure measure)
    {
        if (TravelModelWords.BaseOf(measure.Key) == measure.Key) return;
        json.WriteString("model", measure.Model.Word());
        if (measure.Mode is { } mode) json.WriteString("mode", mode.Word());
    }

    public static void WriteTally(Utf8JsonWriter json, ReachTally tally)
    {
        json.WriteStartArray("bands");
        foreach (var band in tally.Bands) json.WriteNumberValue(band.Persons);
        json.WriteEndArray();
        WritePeople(json, "inside", tally.Inside);
        WritePeople(json, "outside", tally.Outside);
        if (tally.NoWay > People.Nobody) WritePeople(json, "noWay", tally.NoWay);
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
        WriteCost(json, "mean", summary.Unit, summary.Mean);
        WriteCost(json, "largest", summary.Unit, summary.Largest);
        json.WriteEndObject();
    }
}
