using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Supply;
using Geo.Model.Travel;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Summaries;

/// <summary>The <c>standards</c> of summary.json: each rule with its citation and what came of it.</summary>
static class SummaryStandards
{
    public static void Write(Utf8JsonWriter json, StandardFinding finding, PlacedStudy placed)
    {
        json.WriteStartObject();
        WriteHead(json, finding.Standard);
        switch (finding)
        {
            case ReachFinding reach: WriteReach(json, reach, placed); break;
            case RatioFinding ratio: WriteRatio(json, ratio, placed); break;
            case CountFinding count: WriteCounts(json, count, placed); break;
            case NotComputable missing: WriteMissing(json, missing); break;
            case NotApplicable other:
                json.WriteString("result", "notApplicable");
                json.WriteString("studyLevel", Code(other.StudyLevel));
                if (other.Reason != Inapplicability.Level) json.WriteString("reason", Code(other.Reason));
                break;
            default: throw new ArgumentOutOfRangeException(nameof(finding), finding.GetType().Name, "A kind of finding without a place in summary.json.");
        }

        json.WriteEndObject();
    }

    /// <summary>The rule and where it stands, with the user's file where one decided it.</summary>
    public static void WriteHead(Utf8JsonWriter json, Standard standard)
    {
        json.WriteString("id", standard.Id);
        json.WriteString("kind", Code(standard.Kind));
        WriteText(json, "name", standard.Name);
        json.WriteString("level", Tables.StandardText.LevelCode(standard));
        json.WriteString("force", Code(standard.Force));
        if (standard.Year is { } year) json.WriteNumber("year", year);
        json.WriteString("document", standard.Citation.Document);
        WriteText(json, "documentTitle", standard.Citation.Title);
        WriteText(json, "clause", standard.Citation.Clause);
        if (standard.Citation.IsReconstructed) json.WriteBoolean("clauseReconstructed", true);
        WriteText(json, "reading", standard.Reading);
        if (standard.Note.Chinese.Length > 0) WriteText(json, "note", standard.Note);
        if (standard.Origin is not { } origin) return;
        json.WriteString("file", origin.File);
        if (origin.Replaced is { } replaced) json.WriteString("replaced", replaced);
    }

    static void WriteReach(Utf8JsonWriter json, ReachFinding finding, PlacedStudy placed)
    {
        json.WriteString("result", "reach");
        json.WriteString("concerned", ((ReachRule)finding.Standard.Rule).Concerned is { } place ? Code(place) : "all");
        json.WriteString("headline", finding.Head.Key);
        json.WriteNumber("servingFacilities", finding.Serving.Count);
        if (finding.MeanArrival is { } mean)
        {
            json.WritePropertyName("meanArrival");
            WriteMean(json, mean);
        }

        if (finding.MeanArrivals.Count > 1)
        {
            json.WriteStartArray("meanArrivals");
            foreach (var one in finding.MeanArrivals) WriteMean(json, one);
            json.WriteEndArray();
        }

        json.WriteStartArray("idle");
        foreach (var idle in finding.Idle)
        {
            json.WriteStartObject();
            WriteFacility(json, placed.Facilities[idle.Facility]);
            json.WriteString("reason", Code(idle.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unconfirmed");
        foreach (var index in finding.Unconfirmed) json.WriteStringValue(placed.Facilities[index].Id);
        json.WriteEndArray();
        json.WriteStartObject("border");
        json.WriteNumber("facilitiesBeyond", finding.Border.FacilitiesBeyond);
        WritePeople(json, "relyOnThem", finding.Border.RelyOnThem);
        if (finding.Border.NearerToBorder is { } nearer) WritePeople(json, "nearerToBorder", nearer);
        else json.WriteNull("nearerToBorder");
        json.WriteEndObject();
        json.WriteStartObject("drawingCheck");
        json.WriteNumber("compared", finding.Check.Compared);
        json.WriteNumber("disagreeing", finding.Check.Disagreeing);
        WriteCost(json, "largest", finding.Check.Unit, finding.Check.Largest);
        json.WriteEndObject();
        WriteGaps(json, finding, placed);
        WriteFirstDue(json, finding, placed);
    }

    static void WriteGaps(Utf8JsonWriter json, ReachFinding finding, PlacedStudy placed)
    {
        json.WriteStartArray("gaps");
        foreach (var gap in finding.Gaps)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", gap.Rank);
            json.WriteString("unit", placed.Units.Units[gap.Unit].Id);
            json.WriteNumber("points", gap.Points.Count);
            WritePeople(json, "people", gap.People);
            json.WriteString("nearestFacility", gap.NearestFacility < 0 ? null : placed.Facilities[gap.NearestFacility].Id);
            WriteCost(json, "nearest", gap.Counted, gap.NearestCost);
            WriteCost(json, "farthest", gap.Counted, gap.FarthestCost);
            WriteCost(json, "beyond", gap.Counted, gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost);
            json.WriteStartObject("helpingPoint");
            json.WriteNumber("id", placed.Demand.Ids[gap.Helping.Row]);
            json.WriteNumber("longitude", Math.Round(placed.Demand.Longitudes[gap.Helping.Row], 7));
            json.WriteNumber("latitude", Math.Round(placed.Demand.Latitudes[gap.Helping.Row], 7));
            WritePeople(json, "ofGap", gap.Helping.OfGap);
            WritePeople(json, "ofAll", gap.Helping.OfAll);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFirstDue(Utf8JsonWriter json, ReachFinding finding, PlacedStudy placed)
    {
        json.WriteStartArray("firstDue");
        foreach (var area in finding.FirstDue)
        {
            json.WriteStartObject();
            WriteFacility(json, placed.Facilities[area.Facility]);
            WritePeople(json, "people", area.People);
            WritePeople(json, "inside", area.Inside);
            if (area.Vehicles is { } vehicles) json.WriteNumber("vehicles", vehicles);
            if (area.PeoplePerVehicle is { } each) json.WriteNumber("peoplePerVehicle", Math.Round(each, 3));
            WritePeople(json, "ifOutToSecond", area.ToSecond);
            WritePeople(json, "ifOutToNobody", area.ToNobody);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteRatio(Utf8JsonWriter json, RatioFinding finding, PlacedStudy placed)
    {
        var rule = (RatioRule)finding.Standard.Rule;
        json.WriteString("result", "ratio");
        json.WriteString("supply", rule.Supply);
        json.WriteNumber("minimum", rule.Minimum);
        json.WriteNumber("per", rule.Per);
        json.WriteNumber("multiplier", rule.Multiplier);
        json.WriteStartArray("units");
        foreach (var unit in finding.Units)
        {
            json.WriteStartObject();
            json.WriteString("unit", placed.Units.Units[unit.Unit].Id);
            WritePeople(json, "population", unit.Population);
            WritePeople(json, "base", unit.Base);
            json.WriteNumber("have", unit.Have);
            json.WriteNumber("need", unit.Need);
            json.WriteNumber("short", unit.Short);
            if (unit.Most is { } most) json.WriteNumber("most", most);
            if (unit.Target is { } target) json.WriteNumber("target", target.Target);
            json.WriteNumber("facilitiesSilent", unit.FacilitiesSilent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteCounts(Utf8JsonWriter json, CountFinding finding, PlacedStudy placed)
    {
        json.WriteString("result", "count");
        json.WriteStartArray("judgements");
        foreach (var unit in finding.Units) WriteJudgement(json, unit, placed);
        json.WriteEndArray();
    }

    static void WriteJudgement(Utf8JsonWriter json, Judgement one, PlacedStudy placed)
    {
        json.WriteStartObject();
        json.WriteString("unit", placed.Units.Units[one.Unit].Id);
        if (one.Facility >= 0) json.WriteString("facility", placed.Facilities[one.Facility].Id);
        json.WriteString("outcome", Code(one.Outcome));
        if (one.Facility < 0) WritePeople(json, "population", one.Population);
        if (one.Actual is { } actual) json.WriteNumber("actual", actual);
        if (one.Whole is { } whole) json.WriteNumber("whole", whole);
        if (one.Least is { } least) json.WriteNumber("least", least);
        if (one.Most is { } most) json.WriteNumber("most", most);
        json.WriteNumber("gap", one.Gap);
        json.WriteNumber("silent", one.Silent);
        if (one.Lacking.Length > 0) json.WriteString("lacking", one.Lacking);
        WriteSharedBy(json, one.SharedBy, placed);
        if (one.Tests.Count > 0)
        {
            json.WriteStartArray("tests");
            foreach (var test in one.Tests)
            {
                if (test is { } known) json.WriteBooleanValue(known);
                else json.WriteNullValue();
            }

            json.WriteEndArray();
        }

        if (one.Members.Count > 0)
        {
            json.WriteStartArray("members");
            foreach (var member in one.Members) WriteJudgement(json, member, placed);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Ids of the facilities that stand elsewhere and serve a unit; nothing where there are none.</summary>
    public static void WriteSharedBy(Utf8JsonWriter json, IReadOnlyList<int> facilities, PlacedStudy placed)
    {
        if (facilities.Count == 0) return;
        json.WriteStartArray("sharedBy");
        foreach (var facility in facilities) json.WriteStringValue(placed.Facilities[facility].Id);
        json.WriteEndArray();
    }

    public static void WriteMissing(Utf8JsonWriter json, NotComputable finding)
    {
        json.WriteString("result", "notComputable");
        json.WriteStartArray("missing");
        foreach (var missing in finding.Missing)
        {
            json.WriteStartObject();
            json.WriteString("code", Code(missing.Code));
            json.WriteString("source", Code(missing.Role));
            json.WriteString("column", missing.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteFacility(Utf8JsonWriter json, Facility facility)
    {
        json.WriteString("facility", facility.Id);
        json.WriteString("name", facility.Name);
        json.WriteString("nameEn", facility.NameEn);
    }

    static void WriteMean(Utf8JsonWriter json, MeanArrival mean)
    {
        json.WriteStartObject();
        json.WriteString("model", mean.Model.Word());
        json.WriteString("mode", mean.Mode.Word());
        json.WriteString("assumption", mean.Travel?.Preset);
        json.WriteNumber("limitMinutes", mean.Limit.TotalMinutes);
        json.WriteNumber("meanMinutes", Math.Round(mean.MeanSeconds / 60, 3));
        WritePeople(json, "people", mean.Base);
        if (mean.NoWay > People.Nobody) WritePeople(json, "noWay", mean.NoWay);
        json.WriteBoolean("met", mean.IsMet);
        json.WriteEndObject();
    }
}
