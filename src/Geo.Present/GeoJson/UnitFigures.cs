using System.Text.Json;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Summaries;

namespace Geo.Present.GeoJson;

/// <summary>The figures of one unit, each with its standard, threshold, assumption and source.</summary>
static class UnitFigures
{
    /// <summary>Every measure of a reach standard, the headline marked.</summary>
    public static void Write(Utf8JsonWriter json, ReachFinding finding, int unit)
    {
        foreach (var measure in finding.Measures)
        {
            var tally = measure.ByUnit[unit];
            json.WriteStartObject();
            WriteBasis(json, finding, measure);
            json.WriteBoolean("headline", ReferenceEquals(measure, finding.Head));
            json.WriteStartArray("bands");
            foreach (var band in tally.Bands) json.WriteNumberValue(band.Persons);
            json.WriteEndArray();
            foreach (var (name, people) in Parts(tally)) json.WriteNumber(name, people.Persons);
            if (tally.Share is { } share) json.WriteNumber("share", Math.Round(share, 9));
            else json.WriteNull("share");
            json.WriteEndObject();
        }
    }

    /// <summary>The unit's line of a ratio standard, where the standard speaks of it.</summary>
    public static void Write(Utf8JsonWriter json, RatioFinding finding, int unit)
    {
        if (finding.Units.FirstOrDefault(one => one.Unit == unit) is not { } ratio) return;
        var rule = (RatioRule)finding.Standard.Rule;
        json.WriteStartObject();
        json.WriteString("standard", finding.Standard.Id);
        json.WriteString("supply", rule.Supply);
        json.WriteNumber("threshold", rule.Minimum);
        json.WriteNumber("threshold_per_people", rule.Per);
        json.WriteNumber("threshold_multiplier", rule.Multiplier);
        json.WriteString("source", Source(finding.Standard));
        json.WriteNumber("people", ratio.Population.Persons);
        json.WriteNumber("have", ratio.Have);
        json.WriteNumber("need", ratio.Need);
        json.WriteNumber("short", ratio.Short);
        json.WriteEndObject();
    }

    /// <summary>What a figure rests on: standard, measure, threshold in millimetres (and minutes), assumption, source.</summary>
    public static void WriteBasis(Utf8JsonWriter json, ReachFinding finding, ReachMeasure measure)
    {
        json.WriteString("standard", finding.Standard.Id);
        json.WriteString("measure", measure.Key);
        json.WriteStartArray(CostNames.Of("threshold_mm", measure.Unit));
        foreach (var limit in measure.Limits) json.WriteNumberValue(limit);
        json.WriteEndArray();
        if (measure.TimeLimit is { } time) json.WriteNumber("threshold_minutes", (decimal)time.TotalMinutes);
        if (measure.Travel is { } travel)
        {
            json.WriteStartObject("assumption");
            json.WriteString("preset", travel.Preset);
            json.WriteNumber("urban_kmh", travel.Urban.KilometresPerHour);
            json.WriteNumber("rural_kmh", travel.Rural.KilometresPerHour);
            json.WriteNumber("detour", travel.DetourFactor);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("assumption"); // a straight line needs none; what roads assume stands with the roads
        }

        json.WriteString("source", Source(finding.Standard));
    }

    static string Source(Standard standard) => $"{standard.Citation.Document} {standard.Citation.Clause.Chinese}";

    static IEnumerable<(string Name, People People)> Parts(ReachTally tally) =>
    [
        ("inside", tally.Inside), ("outside", tally.Outside), ("unlocated", tally.Unlocated), ("unclassified", tally.Unclassified),
        ("not_concerned", tally.NotConcerned), ("total", tally.Total),
    ];
}
