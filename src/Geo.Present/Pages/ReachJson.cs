using System.Text.Json;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Pages;

/// <summary>What was found of a reach standard, every measure of it.</summary>
static class ReachJson
{
    public static void Write(Utf8JsonWriter json, PageSource source, ReachFinding finding)
    {
        var rule = (ReachRule)finding.Standard.Rule;
        json.WriteString("concernedClass", rule.Concerned is { } place ? JsonValues.Code(place) : "all");
        json.WriteStartArray("classes");
        foreach (var code in FacilityClassCodes.Of(rule.Classes)) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteBoolean("isEmergency", rule.IsEmergency);
        json.WriteString("joined", JsonValues.Code(rule.Joined));
        json.WriteNumber("headline", finding.Headline);
        json.WriteStartArray("measures");
        for (var at = 0; at < finding.Measures.Count; at++) WriteMeasure(json, source, finding, at);
        json.WriteEndArray();
        WriteIndices(json, "serving", finding.Serving);
        WriteIdle(json, finding);
        WriteIndices(json, "unconfirmed", finding.Unconfirmed);
        ReachPlacesJson.WriteGaps(json, source, finding);
        ReachPlacesJson.WriteFirstDue(json, source, finding);
        json.WriteStartObject("border");
        json.WriteNumber("facilitiesBeyond", finding.Border.FacilitiesBeyond);
        WritePeople(json, "relyOnThem", finding.Border.RelyOnThem);
        if (finding.Border.NearerToBorder is { } nearer) WritePeople(json, "nearerToBorder", nearer);
        else json.WriteNull("nearerToBorder");
        json.WriteEndObject();
        WriteMean(json, finding.MeanArrival);
    }

    /// <summary>The members by which a measure is known wherever it stands: its key and name, its limit, what it assumes.</summary>
    public static void WriteBasis(Utf8JsonWriter json, PageSource source, ReachMeasure measure)
    {
        json.WriteString("key", measure.Key);
        source.WriteText(json, "name", voice => voice.Rules.Capital(voice.Rules.MeasureName(measure)));
        source.WriteText(json, "limit", voice => voice.Rules.Limit(measure));
        source.WriteText(json, "assumptionText", voice => voice.Rules.Capital(voice.Rules.Assumption(measure)));
    }

    static void WriteMeasure(Utf8JsonWriter json, PageSource source, ReachFinding finding, int at)
    {
        var measure = finding.Measures[at];
        var whole = source.WholeOf(finding);
        json.WriteStartObject();
        WriteBasis(json, source, measure);
        json.WriteString("model", measure.Model.Word());
        json.WriteStartArray(CostNames.Of("limitsMm", measure.Unit));
        foreach (var limit in measure.Limits) json.WriteNumberValue(limit);
        json.WriteEndArray();
        json.WriteStartArray("bands");
        for (var band = 0; band < measure.Limits.Count; band++) WriteBand(json, source, measure, band);
        json.WriteEndArray();
        if (measure.TimeLimit is { } time) json.WriteNumber("timeLimitMinutes", time.TotalMinutes);
        else json.WriteNull("timeLimitMinutes");
        if (measure.JoinedMm is { } joined) json.WriteNumber("joinedMm", joined);
        else json.WriteNull("joinedMm");
        WriteTravel(json, measure);
        json.WritePropertyName("area");
        TallyJson.Write(json, measure.Area, whole.Areas[at]);
        var isHead = at == finding.Headline;
        WriteTallies(json, "byUnit", measure.ByUnit, isHead ? whole.Units : null);
        WriteTallies(json, "byClass", measure.ByClass, isHead ? whole.Classes : null);
        json.WriteEndObject();
    }

    static void WriteBand(Utf8JsonWriter json, PageSource source, ReachMeasure measure, int band)
    {
        var text = source.Text(voice => voice.Rules.Band(measure, band));
        json.WriteStartObject();
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    static void WriteTravel(Utf8JsonWriter json, ReachMeasure measure)
    {
        if (measure.Travel is not { } travel)
        {
            json.WriteNull("assumption"); // a straight line needs none
            return;
        }

        json.WriteStartObject("assumption");
        WriteAssumption(json, travel);
        json.WriteEndObject();
    }

    static void WriteTallies(Utf8JsonWriter json, string name, IReadOnlyList<ReachTally> tallies, IReadOnlyList<WholeTally>? shown)
    {
        json.WriteStartArray(name);
        for (var at = 0; at < tallies.Count; at++) TallyJson.Write(json, tallies[at], shown?[at]);
        json.WriteEndArray();
    }

    static void WriteIdle(Utf8JsonWriter json, ReachFinding finding)
    {
        json.WriteStartArray("idle");
        foreach (var idle in finding.Idle)
        {
            json.WriteStartObject();
            json.WriteNumber("facility", idle.Facility);
            json.WriteString("reason", JsonValues.Code(idle.Reason));
            WriteText(json, "text", PageSource.Word("idle", idle.Reason));
            WriteText(json, "remedy", PageSource.Word("idle-remedy", idle.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteMean(Utf8JsonWriter json, MeanArrival? mean)
    {
        if (mean is null)
        {
            json.WriteNull("meanArrival");
            return;
        }

        json.WriteStartObject("meanArrival");
        json.WriteString("model", mean.Model.Word());
        json.WriteString("preset", mean.Travel?.Preset);
        json.WriteNumber("limitMinutes", mean.Limit.TotalMinutes);
        json.WriteNumber("meanMinutes", Math.Round(mean.MeanSeconds / 60, 3));
        WritePeople(json, "people", mean.Base);
        WritePeople(json, "noWay", mean.NoWay);
        json.WriteBoolean("met", mean.IsMet);
        json.WriteEndObject();
    }

    static void WriteIndices(Utf8JsonWriter json, string name, IReadOnlyList<int> indices)
    {
        json.WriteStartArray(name);
        foreach (var index in indices) json.WriteNumberValue(index);
        json.WriteEndArray();
    }
}
