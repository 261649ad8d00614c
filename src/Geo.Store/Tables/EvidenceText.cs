using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Imports;

namespace Geo.Store.Tables;

/// <summary>The evidence on a source's coordinates in one cell, as a JSON object.</summary>
static class EvidenceText
{
    static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(CoordinateEvidence evidence)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartObject();
            json.WriteString("verdict", evidence.Verdict.ToString());
            json.WriteString("doubt", evidence.Doubt.ToString());
            json.WriteString("boundaries", evidence.Boundaries);
            json.WriteString("boundaries_crs", evidence.BoundariesCrs);
            json.WriteBoolean("boundaries_stated", evidence.BoundariesStated);
            json.WriteString("named_by", evidence.NamedBy);
            json.WriteNumber("rows", evidence.Rows);
            json.WriteNumber("best", evidence.Best);
            json.WriteBoolean("applied", evidence.Applied);
            json.WriteString("hint_key", evidence.HintKey);
            json.WriteString("hint_value", evidence.HintValue);
            json.WriteStartArray("fits");
            foreach (var fit in evidence.Fits) Write(json, fit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">Not such an object.</exception>
    public static CoordinateEvidence Read(string cell)
    {
        try
        {
            using var document = JsonDocument.Parse(cell);
            var json = document.RootElement;
            return new()
            {
                Verdict = Enum.Parse<CoordinateVerdict>(Text(json, "verdict")),
                Doubt = Enum.Parse<CoordinateDoubt>(Text(json, "doubt")),
                Boundaries = Text(json, "boundaries"),
                BoundariesCrs = Text(json, "boundaries_crs"),
                BoundariesStated = json.GetProperty("boundaries_stated").GetBoolean(),
                NamedBy = Text(json, "named_by"),
                Rows = json.GetProperty("rows").GetInt64(),
                Best = json.GetProperty("best").GetInt32(),
                Applied = json.GetProperty("applied").GetBoolean(),
                HintKey = Text(json, "hint_key"),
                HintValue = Text(json, "hint_value"),
                Fits = [.. json.GetProperty("fits").EnumerateArray().Select(Fit)],
            };
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    static void Write(Utf8JsonWriter json, CoordinateFit fit)
    {
        json.WriteStartObject();
        json.WriteString("x", fit.XColumn);
        json.WriteString("y", fit.YColumn);
        json.WriteString("crs", fit.Crs);
        json.WriteBoolean("swapped", fit.IsSwapped);
        json.WriteNumber("east", fit.EastMetres);
        json.WriteNumber("north", fit.NorthMetres);
        json.WriteNumber("tested", fit.Tested);
        json.WriteNumber("inside", fit.Inside);
        json.WriteNumber("inside_any", fit.InsideAny);
        json.WriteNumber("impossible", fit.Impossible);
        if (fit.MissMetres is { } miss) json.WriteNumber("miss", miss);
        if (fit.ApartMeanMetres is { } mean) json.WriteNumber("apart_mean", mean);
        if (fit.ApartMedianMetres is { } median) json.WriteNumber("apart_median", median);
        json.WriteEndObject();
    }

    static CoordinateFit Fit(JsonElement json) => new()
    {
        XColumn = Text(json, "x"),
        YColumn = Text(json, "y"),
        Crs = Text(json, "crs"),
        IsSwapped = json.GetProperty("swapped").GetBoolean(),
        EastMetres = json.GetProperty("east").GetDouble(),
        NorthMetres = json.GetProperty("north").GetDouble(),
        Tested = json.GetProperty("tested").GetInt64(),
        Inside = json.GetProperty("inside").GetInt64(),
        InsideAny = json.GetProperty("inside_any").GetInt64(),
        Impossible = json.GetProperty("impossible").GetInt64(),
        MissMetres = Number(json, "miss"),
        ApartMeanMetres = Number(json, "apart_mean"),
        ApartMedianMetres = Number(json, "apart_median"),
    };

    static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} is missing.");

    static double? Number(JsonElement json, string name) => json.TryGetProperty(name, out var number) ? number.GetDouble() : null;
}
