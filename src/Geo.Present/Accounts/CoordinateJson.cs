using System.Text.Json;
using Geo.Model.Imports;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Accounts;

/// <summary>The evidence on a source's coordinate system, in the account's JSON. Metres to the millimetre.</summary>
static class CoordinateJson
{
    public static void Write(Utf8JsonWriter json, CoordinateEvidence? evidence)
    {
        if (evidence is null)
        {
            json.WriteNull("coordinates");
            return;
        }

        json.WriteStartObject("coordinates");
        json.WriteString("verdict", Code(evidence.Verdict));
        json.WriteString("doubt", Code(evidence.Doubt));
        json.WriteString("boundaries", evidence.Boundaries);
        json.WriteString("boundariesCrs", evidence.BoundariesCrs);
        json.WriteBoolean("boundariesStated", evidence.BoundariesStated);
        json.WriteString("namedBy", evidence.NamedBy);
        json.WriteNumber("rows", evidence.Rows);
        json.WriteBoolean("applied", evidence.Applied);
        json.WriteNumber("best", evidence.Best);
        json.WriteString("hintKey", evidence.HintKey);
        json.WriteString("hintValue", evidence.HintValue);
        json.WriteStartArray("readings");
        foreach (var fit in evidence.Fits) WriteReading(json, fit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteReading(Utf8JsonWriter json, CoordinateFit fit)
    {
        json.WriteStartObject();
        json.WriteString("xColumn", fit.XColumn);
        json.WriteString("yColumn", fit.YColumn);
        json.WriteString("crs", fit.Crs);
        json.WriteBoolean("swapped", fit.IsSwapped);
        json.WriteNumber("eastMetres", Math.Round(fit.EastMetres, 3));
        json.WriteNumber("northMetres", Math.Round(fit.NorthMetres, 3));
        json.WriteNumber("tested", fit.Tested);
        json.WriteNumber("inside", fit.Inside);
        json.WriteNumber("insideAny", fit.InsideAny);
        json.WriteNumber("impossible", fit.Impossible);
        WriteMetres(json, "missMetres", fit.MissMetres);
        WriteMetres(json, "apartMeanMetres", fit.ApartMeanMetres);
        WriteMetres(json, "apartMedianMetres", fit.ApartMedianMetres);
        json.WriteEndObject();
    }

    static void WriteMetres(Utf8JsonWriter json, string name, double? metres)
    {
        if (metres is { } known) json.WriteNumber(name, Math.Round(known, 3));
        else json.WriteNull(name);
    }
}
