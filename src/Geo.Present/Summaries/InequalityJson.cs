using System.Text.Json;
using Geo.Model.Findings;

namespace Geo.Present.Summaries;

/// <summary>Measures of inequality for programs, with at most twelve decimals; a measure without a value is null.</summary>
public static class InequalityJson
{
    static readonly string[] s_quantiles = ["least", "p10", "p25", "p50", "p75", "p90", "largest"];

    public static void Write(Utf8JsonWriter json, string name, InequalityMeasures? measures)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (measures is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteMembers(json, measures);
        json.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, InequalityMeasures measures)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(measures);
        json.WriteNumber("rows", measures.Rows);
        WriteNumber(json, "weight", measures.Weight);
        WriteNumber(json, "mean", measures.Mean);
        json.WriteStartObject("distribution");
        for (var at = 0; at < s_quantiles.Length; at++) WriteNumber(json, s_quantiles[at], measures.Quantiles[at]);
        json.WriteEndObject();
        WriteNumber(json, "gini", measures.Gini);
        WriteNumber(json, "palma", measures.Palma);
        WriteNumber(json, "theilT", measures.TheilT);
        if (measures.Concentration is { } concentration) WriteNumber(json, "concentration", concentration);
        if (measures.Poverty.Count == 0) return;
        json.WriteStartArray("fgt");
        foreach (var measure in measures.Poverty)
        {
            json.WriteStartObject();
            WriteNumber(json, "line", measure.Line);
            WriteNumber(json, "alpha", measure.Alpha);
            WriteNumber(json, "value", measure.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (value is { } number) json.WriteNumber(name, Math.Round(number, 12) + 0.0);
        else json.WriteNull(name);
    }
}
