using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model;
using Geo.Model.Jobs;

namespace Geo.Store.Jobs;

/// <summary>A job as a small JSON file.</summary>
static class JobText
{
    const int Version = 1;

    public static void Write(Stream stream, Job job)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteNumber("geo", Version);
        json.WriteString("id", job.Id);
        json.WriteString("study", job.StudyId);
        json.WriteString("kind", job.Kind.ToString());
        json.WriteString("scenario", job.Scenario);
        json.WriteString("language", job.Language.ToString());
        json.WriteString("state", job.State.ToString());
        json.WriteString("posted", job.Posted);
        WriteMoment(json, "started", job.Started);
        WriteMoment(json, "ended", job.Ended);
        json.WriteNumber("attempts", job.Attempts);
        json.WriteStartArray("files");
        foreach (var file in job.Files) json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteString("failureZh", job.Failure?.Chinese);
        json.WriteString("failureEn", job.Failure?.English);
        json.WriteEndObject();
    }

    /// <summary>Null where the bytes are no such file.</summary>
    public static Job? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("geo").GetInt32() != Version) return null;
            return new()
            {
                Id = Text(root, "id")!,
                StudyId = Text(root, "study")!,
                Kind = Enum.Parse<JobKind>(Text(root, "kind")!),
                Scenario = Text(root, "scenario"),
                Language = Enum.Parse<Language>(Text(root, "language")!),
                State = Enum.Parse<JobState>(Text(root, "state")!),
                Posted = root.GetProperty("posted").GetDateTimeOffset(),
                Started = Moment(root, "started"),
                Ended = Moment(root, "ended"),
                Attempts = root.GetProperty("attempts").GetInt32(),
                Files = [.. root.GetProperty("files").EnumerateArray().Select(file => file.GetString()!)],
                Failure = Text(root, "failureZh") is { } chinese ? new LocalText(chinese, Text(root, "failureEn")!) : null,
            };
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    static void WriteMoment(Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is { } known) json.WriteString(name, known);
        else json.WriteNull(name);
    }

    static string? Text(JsonElement root, string name) => root.GetProperty(name).GetString();

    static DateTimeOffset? Moment(JsonElement root, string name) => root.GetProperty(name) is { ValueKind: not JsonValueKind.Null } known ? known.GetDateTimeOffset() : null;
}
