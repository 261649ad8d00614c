using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Store.Scenarios;

/// <summary>A list of edits in one cell, as a JSON array in the words of <c>seeds/schemas/scenario.schema.json</c>; numbers come back as they were, to the last bit.</summary>
static class EditsText
{
    static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<FacilityEdit> edits)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_plain))
        {
            json.WriteStartArray();
            foreach (var edit in edits) Write(json, edit);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">Not a list of edits.</exception>
    public static IReadOnlyList<FacilityEdit> Read(string cell)
    {
        try
        {
            using var document = JsonDocument.Parse(cell);
            return [.. document.RootElement.EnumerateArray().Select(item => Read(item.EnumerateObject().Single()))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException(error.Message, error);
        }
    }

    static void Write(Utf8JsonWriter json, FacilityEdit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject(KindOf(edit));
        if (edit is AddFacility { Facility: var facility }) Write(json, facility);
        else json.WriteString("facility", edit.FacilityId);
        if (edit is MoveFacility move) Write(json, move.Place);
        if (edit is SetSupply set)
        {
            if (set.Classes is { } classes) Write(json, classes);
            WriteSupply(json, set.Ambulances, set.Beds, set.Doctors, set.Nurses, set.OpenAllHours);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    static string KindOf(FacilityEdit edit) => edit switch
    {
        AddFacility => "add",
        MoveFacility => "move",
        RemoveFacility => "remove",
        CloseFacility => "close",
        ReopenFacility => "reopen",
        SetSupply => "set",
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, "No such edit."),
    };

    static void Write(Utf8JsonWriter json, Facility facility)
    {
        json.WriteString("id", facility.Id);
        json.WriteString("name", facility.Name);
        if (facility.NameEn is { } nameEn) json.WriteString("name_en", nameEn);
        Write(json, facility.Classes);
        if (facility.Level is { } level) json.WriteString("level", level);
        Write(json, facility.PlaceOrThrow);
        WriteSupply(json, facility.Ambulances, facility.Beds, facility.Doctors, facility.Nurses, facility.OpenAllHours);
        if (facility.Address is { } address) json.WriteString("address", address);
    }

    static void Write(Utf8JsonWriter json, FacilityClasses classes)
    {
        json.WriteStartArray("classes");
        foreach (var code in FacilityClassCodes.Of(classes)) json.WriteStringValue(code);
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, LonLat place)
    {
        json.WriteNumber("longitude", place.Longitude);
        json.WriteNumber("latitude", place.Latitude);
    }

    static void WriteSupply(Utf8JsonWriter json, int? ambulances, int? beds, int? doctors, int? nurses, bool? openAllHours)
    {
        foreach (var (name, value) in new[] { ("ambulances", ambulances), ("beds", beds), ("doctors", doctors), ("nurses", nurses) })
        {
            if (value is { } number) json.WriteNumber(name, number);
        }

        if (openAllHours is { } open) json.WriteBoolean("open_all_hours", open);
    }

    static FacilityEdit Read(JsonProperty edit) => (edit.Name, edit.Value) switch
    {
        ("add", var of) => new AddFacility(FacilityOf(of)),
        ("move", var of) => new MoveFacility(Id(of), PlaceOf(of)),
        ("remove", var of) => new RemoveFacility(Id(of)),
        ("close", var of) => new CloseFacility(Id(of)),
        ("reopen", var of) => new ReopenFacility(Id(of)),
        ("set", var of) => new SetSupply(Id(of))
        {
            Classes = of.TryGetProperty("classes", out var classes) ? ClassesOf(classes) : null,
            Ambulances = Number(of, "ambulances"),
            Beds = Number(of, "beds"),
            Doctors = Number(of, "doctors"),
            Nurses = Number(of, "nurses"),
            OpenAllHours = Flag(of, "open_all_hours"),
        },
        _ => throw new FormatException($"There is no edit {edit.Name}."),
    };

    static Facility FacilityOf(JsonElement of) => new()
    {
        Id = of.GetProperty("id").GetString()!,
        Name = of.GetProperty("name").GetString()!,
        NameEn = Text(of, "name_en"),
        Classes = ClassesOf(of.GetProperty("classes")),
        Level = Text(of, "level"),
        Place = PlaceOf(of),
        Ambulances = Number(of, "ambulances"),
        Beds = Number(of, "beds"),
        Doctors = Number(of, "doctors"),
        Nurses = Number(of, "nurses"),
        OpenAllHours = Flag(of, "open_all_hours"),
        Address = Text(of, "address"),
    };

    static FacilityClasses ClassesOf(JsonElement codes) => codes.EnumerateArray().Aggregate(FacilityClasses.None, (all, code) => all | ClassOf(code.GetString()!));

    static FacilityClasses ClassOf(string code) => FacilityClassCodes.TryParse(code, out var one) ? one : throw new FormatException($"There is no class {code}.");

    static string Id(JsonElement of) => of.GetProperty("facility").GetString()!;

    static LonLat PlaceOf(JsonElement of) => new(of.GetProperty("longitude").GetDouble(), of.GetProperty("latitude").GetDouble());

    static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetString() : null;

    static int? Number(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    static bool? Flag(JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.GetBoolean() : null;
}
