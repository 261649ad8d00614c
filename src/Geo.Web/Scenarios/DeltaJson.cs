using System.Runtime.InteropServices;
using System.Text.Json;
using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Pages;
using Geo.Present.Summaries;

namespace Geo.Web.Scenarios;

/// <summary>
/// What edits change, as the page reads it: figures of every standard that differs, changed demand points and gap areas of those it asked for. Facilities are named by slot: below the
/// number of the study's facilities their index, above it those listed under <c>added</c>.
/// </summary>
/// <param name="rowsOf">Ids of the standards whose changed demand points are wanted.</param>
/// <param name="nearestAlone">Of these only those whose nearest facility is another way off, and nothing but that way: a tenth of the bytes, and all that a map needs under the hand.</param>
sealed class DeltaJson(StudyPages pages, IReadOnlyList<string> rowsOf, bool nearestAlone = false)
{
    /// <param name="slots">Facility ids by slot.</param>
    public void Write(Utf8JsonWriter json, WhatIfDelta delta, IReadOnlyList<string> slots)
    {
        WriteAdded(json, slots);
        json.WriteStartArray("standards");
        foreach (var change in delta.Standards) Write(json, change);
        json.WriteEndArray();
    }

    void WriteAdded(Utf8JsonWriter json, IReadOnlyList<string> slots)
    {
        json.WriteStartArray("added");
        for (var slot = pages.Findings.Placed.Facilities.Count; slot < slots.Count; slot++)
        {
            json.WriteStartObject();
            json.WriteNumber("slot", slot);
            json.WriteString("id", slots[slot]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    void Write(Utf8JsonWriter json, StandardChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", change.Standard.Id);
        json.WriteString("result", ResultOf(change.After));
        if (change.After is ReachFigures after) WriteReach(json, change, after);
        if (change.After is RatioFinding ratio) WriteRatio(json, change, ratio);
        if (change.After is NotComputable lacking) WriteMissing(json, lacking);
        if (rowsOf.Contains(change.Standard.Id)) WriteRows(json, change.Rows);
        else json.WriteNull("changed");
        if (change.Gaps is { } gaps) WriteGaps(json, gaps);
        else json.WriteNull("gapAreas");
        json.WriteEndObject();
    }

    static string ResultOf(StandardFinding finding) => finding switch { ReachFigures => "reach", RatioFinding => "ratio", NotApplicable => "notApplicable", _ => "notComputable" };

    void WriteReach(Utf8JsonWriter json, StandardChange change, ReachFigures after)
    {
        var concerned = (change.Standard.Rule as ReachRule)?.Concerned;
        var before = change.Before as ReachFigures;
        pages.WriteScore(json, after.Head.Area, concerned);
        json.WriteNumber("headline", after.Headline);
        json.WriteStartArray("measures");
        for (var at = 0; at < after.Measures.Count; at++)
        {
            json.WriteStartObject();
            json.WriteString("key", after.Measures[at].Key);
            WriteTally(json, "before", before?.Measures[at].Area, tally => pages.WriteArea(json, tally, concerned));
            WriteTally(json, "after", after.Measures[at].Area, tally => pages.WriteArea(json, tally, concerned));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("units");
        foreach (var unit in change.Units)
        {
            json.WriteStartObject();
            json.WriteNumber("unit", unit);
            WriteTally(json, "before", before?.Head.ByUnit[unit], tally => StudyPages.WriteTally(json, tally));
            WriteTally(json, "after", after.Head.ByUnit[unit], tally => StudyPages.WriteTally(json, tally));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("serving");
        foreach (var slot in after.Serving) json.WriteNumberValue(slot);
        json.WriteEndArray();
        json.WriteStartArray("idle");
        foreach (var idle in after.Idle)
        {
            json.WriteStartObject();
            json.WriteNumber("facility", idle.Facility);
            json.WriteString("reason", JsonValues.Code(idle.Reason));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteTally(Utf8JsonWriter json, string name, ReachTally? tally, Action<ReachTally> write)
    {
        json.WritePropertyName(name);
        if (tally is null) json.WriteNullValue();
        else write(tally);
    }

    static void WriteRatio(Utf8JsonWriter json, StandardChange change, RatioFinding after)
    {
        var before = (change.Before as RatioFinding)?.Units.ToDictionary(unit => unit.Unit);
        json.WriteStartArray("units");
        foreach (var unit in after.Units.Where(unit => change.Units.Contains(unit.Unit)))
        {
            json.WriteStartObject();
            json.WriteNumber("unit", unit.Unit);
            json.WriteNumber("have", unit.Have);
            json.WriteNumber("need", unit.Need);
            json.WriteNumber("short", unit.Short);
            if (before?.GetValueOrDefault(unit.Unit) is { } was) json.WriteNumber("shortBefore", was.Short);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("short", after.Units.Sum(unit => unit.Short));
    }

    static void WriteMissing(Utf8JsonWriter json, NotComputable finding)
    {
        json.WriteStartArray("missing");
        foreach (var missing in finding.Missing) json.WriteStringValue(JsonValues.Code(missing.Code));
        json.WriteEndArray();
    }

    /// <summary>Columns of 32-bit numbers, little-endian, in base 64.</summary>
    void WriteRows(Utf8JsonWriter json, RowChanges rows)
    {
        json.WriteStartObject("changed");
        if (nearestAlone)
        {
            int[] others = [.. Enumerable.Range(0, rows.Rows.Length).Where(at => rows.FirstCost[at] != rows.FirstCostBefore[at])];
            Column(json, "rows", Array.ConvertAll(others, at => rows.Rows[at]));
            Column(json, "firstMm", Array.ConvertAll(others, at => DemandColumns.Millimetres(rows.FirstCost[at])));
            json.WriteEndObject();
            return;
        }

        Column(json, "rows", rows.Rows);
        Column(json, "first", rows.First);
        Column(json, "firstMm", Array.ConvertAll(rows.FirstCost, DemandColumns.Millimetres));
        Column(json, "second", rows.Second);
        Column(json, "secondMm", Array.ConvertAll(rows.SecondCost, DemandColumns.Millimetres));
        json.WriteEndObject();
    }

    static void Column(Utf8JsonWriter json, string name, int[] column) => json.WriteBase64String(name, MemoryMarshal.AsBytes(column.AsSpan()));

    void WriteGaps(Utf8JsonWriter json, IReadOnlyList<GapCluster> gaps)
    {
        json.WriteNumber("gaps", gaps.Count);
        json.WriteStartArray("gapAreas");
        foreach (var gap in gaps)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", gap.Rank);
            json.WriteNumber("unit", gap.Unit);
            json.WriteNumber("points", gap.Points.Count);
            json.WriteNumber("people", gap.People.Persons);
            json.WriteNumber("nearestFacility", gap.NearestFacility);
            json.WriteNumber("nearestMm", DemandColumns.Millimetres(gap.NearestCost));
            json.WriteNumber("farthestMm", DemandColumns.Millimetres(gap.FarthestCost));
            json.WriteNumber("beyondMm", DemandColumns.Millimetres(gap.FarthestCost == NearestTwo.None ? NearestTwo.None : gap.BeyondCost));
            WriteMiddle(json, gap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The centre of the gap's people, where its number stands while the outline is not drawn anew.</summary>
    void WriteMiddle(Utf8JsonWriter json, GapCluster gap)
    {
        var demand = pages.Findings.Placed.Demand;
        double weight = 0, east = 0, north = 0;
        foreach (var row in gap.Points)
        {
            weight += demand.Millionths[row];
            east += demand.Millionths[row] * demand.Longitudes[row];
            north += demand.Millionths[row] * demand.Latitudes[row];
        }

        json.WriteStartArray("middle");
        json.WriteNumberValue(Math.Round((decimal)(east / weight), 7));
        json.WriteNumberValue(Math.Round((decimal)(north / weight), 7));
        json.WriteEndArray();
    }
}
