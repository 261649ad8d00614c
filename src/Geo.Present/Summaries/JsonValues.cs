using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Present.Summaries;

/// <summary>What every JSON file for programs has in common: its first two members, its layout, and how values are written.</summary>
public static class JsonValues
{
    /// <summary>One object with <c>schema</c>, <c>version</c> and what <paramref name="content"/> adds: indented UTF-8 without a byte-order mark, ending in a line feed.</summary>
    public static void WriteDocument(Stream stream, string schema, int version, Action<Utf8JsonWriter> content)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(content);
        // The file is read by people too: Chinese stays Chinese. It is never put into a page as it is.
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schema", schema);
            json.WriteNumber("version", version);
            content(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>The account of a file: read = accepted + repaired + rejected, and what a filter left out.</summary>
    public static void WriteCounts(Utf8JsonWriter json, long read, long accepted, long repaired, long rejected, long leftOut)
    {
        json.WriteNumber("read", read);
        json.WriteNumber("accepted", accepted);
        json.WriteNumber("repaired", repaired);
        json.WriteNumber("rejected", rejected);
        json.WriteNumber("leftOut", leftOut);
    }

    public static void WritePeople(Utf8JsonWriter json, string name, People people) => json.WriteNumber(name, people.Persons);

    public static void WriteMetres(Utf8JsonWriter json, string name, long millimetres)
    {
        if (millimetres == NearestTwo.None) json.WriteNull(name);
        else json.WriteNumber(name, millimetres / 1000m);
    }

    /// <summary>A cost as <c>…Metres</c>, or as <c>…Minutes</c> where it is a time.</summary>
    /// <param name="name">Without its ending.</param>
    public static void WriteCost(Utf8JsonWriter json, string name, Impedance unit, long cost)
    {
        if (unit == Impedance.Millimetres) WriteMetres(json, $"{name}Metres", cost);
        else if (cost == NearestTwo.None) json.WriteNull($"{name}Minutes");
        else json.WriteNumber($"{name}Minutes", Math.Round(cost / 60_000m, 6));
    }

    public static void WriteText(Utf8JsonWriter json, string name, LocalText text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    public static void WriteAssumption(Utf8JsonWriter json, TravelAssumption assumption)
    {
        json.WriteString("preset", assumption.Preset);
        json.WriteString("mode", Code(assumption.Mode));
        json.WriteNumber("urbanKmh", assumption.Urban.KilometresPerHour);
        json.WriteNumber("ruralKmh", assumption.Rural.KilometresPerHour);
        json.WriteNumber("detour", assumption.DetourFactor);
    }

    /// <summary>An enumeration's value as written in the file: <c>notConcerned</c>.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
