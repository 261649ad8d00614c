using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Audits;

namespace Geo.Present.Audits;

/// <summary>Entries of an audit log for programs.</summary>
public static class AuditJson
{
    const string Moment = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static void WriteList(Stream stream, AuditPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (var entry in page.Entries) Write(json, entry);
        json.WriteEndArray();
        if (page.FirstBroken is { } broken) json.WriteNumber("firstBroken", broken);
        json.WriteBoolean("hasMore", page.HasMore);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(entry);
        json.WriteStartObject();
        json.WriteNumber("number", entry.Number);
        json.WriteString("at", entry.Moment.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
        json.WriteString("user", entry.User);
        json.WriteString("address", entry.Address);
        json.WriteString("act", AuditActs.CodeOf(entry.Act));
        json.WriteString("study", entry.StudyId);
        json.WriteString("subject", entry.Subject);
        json.WriteString("detail", entry.Detail);
        json.WriteEndObject();
    }
}
