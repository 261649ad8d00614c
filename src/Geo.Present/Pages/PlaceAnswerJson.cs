using System.Text.Json;
using Geo.Model.Findings;
using Geo.Present.Summaries;
using Geo.Present.Words;

namespace Geo.Present.Pages;

/// <summary>"Why here?": the nearest two, every measure of the rule, its clause, and what would change it.</summary>
static class PlaceAnswerJson
{
    /// <param name="counted">A standard of another kind that was asked about too; null where none was.</param>
    public static void Write(Utf8JsonWriter json, PageSource source, PlaceAnswer answer, StandardFinding? counted)
    {
        json.WriteStartObject();
        ReachPlacesJson.WritePlace(json, "place", answer.Place);
        WriteIndex(json, "unit", answer.Unit);
        if (answer.Unit < 0) json.WriteNull("unitName");
        else source.WriteText(json, "unitName", voice => source.Findings.NameOf(answer.Unit, voice.Language));
        json.WriteString("class", JsonValues.Code(answer.Class));
        WriteIndex(json, "row", answer.Row);
        json.WriteStartArray("standards");
        foreach (var reach in answer.Standards) Write(json, source, answer, reach);
        json.WriteEndArray();
        if (counted is null) json.WriteNull("counted");
        else CountedAnswerJson.Write(json, source, counted, answer.Unit);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PageSource source, PlaceAnswer answer, PlaceReach reach)
    {
        var standard = reach.Finding.Standard;
        json.WriteStartObject();
        json.WriteString("id", standard.Id);
        JsonValues.WriteText(json, "name", standard.Name);
        source.WriteText(json, "clause", voice => voice.Rules.Clause(standard));
        JsonValues.WriteText(json, "reading", standard.Reading);
        json.WriteBoolean("concerns", reach.Concerns);
        WriteFacility(json, source, "nearest", reach.Nearest);
        WriteFacility(json, source, "second", reach.Second);
        json.WriteStartArray("measures");
        foreach (var measure in reach.Finding.Measures.Where(measure => measure.Nearest is null)) WriteMeasure(json, source, answer, reach, measure);
        json.WriteEndArray();
        PlaceJourneyJson.Write(json, source, reach);
        WriteChange(json, source, reach);
        source.WriteText(json, "text", voice => new PlaceAnswerText(source, voice).Of(answer, reach));
        if (answer.Place is null) WriteUnit(json, source, answer.Unit, reach);
        json.WriteEndObject();
    }

    static void WriteUnit(Utf8JsonWriter json, PageSource source, int unit, PlaceReach reach)
    {
        json.WritePropertyName("tally");
        TallyJson.Write(json, reach.Finding.Head.ByUnit[unit], source.WholeOf(reach.Finding).Units[unit]);
        json.WriteStartArray("gaps");
        foreach (var gap in reach.Gaps) json.WriteNumberValue(gap.Rank);
        json.WriteEndArray();
    }

    static void WriteMeasure(Utf8JsonWriter json, PageSource source, PlaceAnswer answer, PlaceReach reach, ReachMeasure measure)
    {
        json.WriteStartObject();
        ReachJson.WriteBasis(json, source, measure);
        json.WriteNumber("limitMm", measure.Limit);
        if (reach.Nearest is { } nearest)
        {
            json.WriteBoolean("inside", nearest.DistanceMm <= measure.Limit);
            json.WriteNumber("beyondMm", Math.Max(0, nearest.DistanceMm - measure.Limit));
        }
        else
        {
            json.WriteNull("inside");
            json.WriteNull("beyondMm");
        }

        json.WriteStartObject("seconds");
        WriteSeconds(json, "nearest", answer, measure, reach.Nearest);
        WriteSeconds(json, "second", answer, measure, reach.Second);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void WriteSeconds(Utf8JsonWriter json, string name, PlaceAnswer answer, ReachMeasure measure, FacilityDistance? facility)
    {
        if (measure.Travel is { } travel && facility is not null) json.WriteNumber(name, Math.Round(travel.Seconds(facility.DistanceMm, answer.Class), 3));
        else json.WriteNull(name);
    }

    static void WriteChange(Utf8JsonWriter json, PageSource source, PlaceReach reach)
    {
        if (reach.Gaps.Count == 0)
        {
            json.WriteNull("change");
            return;
        }

        var gap = reach.Gaps[0];
        json.WriteStartObject("change");
        json.WriteNumber("gap", gap.Rank);
        ReachPlacesJson.WritePlace(json, "place", source.Placed.Demand.Place(gap.Helping.Row));
        json.WriteNumber("ofGap", gap.Helping.OfGap.Persons);
        json.WriteNumber("ofAll", gap.Helping.OfAll.Persons);
        json.WriteEndObject();
    }

    static void WriteFacility(Utf8JsonWriter json, PageSource source, string name, FacilityDistance? facility)
    {
        if (facility is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("facility", facility.Facility);
        source.WriteText(json, "name", voice => source.Placed.Facilities[facility.Facility].NameIn(voice.Language));
        json.WriteNumber("distanceMm", facility.DistanceMm);
        json.WriteEndObject();
    }

    static void WriteIndex(Utf8JsonWriter json, string name, int index)
    {
        if (index < 0) json.WriteNull(name);
        else json.WriteNumber(name, index);
    }
}
