using System.Text.Json;
using Geo.Model.Imports;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Accounts;

/// <summary>
/// <c>import-report.json</c>: the account of an import for programs, in the shape of <c>seeds/schemas/import-report.schema.json</c>, version 1. Codes are language-neutral;
/// reasons and remedies stand in both languages.
/// </summary>
public static class AccountJson
{
    public const string Schema = "geo-import-report";

    /// <summary>Rises when a field changes its meaning or goes; new fields alone do not raise it.</summary>
    public const int Version = 1;

    /// <summary>Writes indented UTF-8 without a byte-order mark, ending in a line feed.</summary>
    public static void Write(Stream stream, ImportAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        WriteDocument(stream, Schema, Version, json =>
        {
            WriteStudy(json, account);
            WriteCounts(json, account.Read, account.Accepted, account.Repaired, account.Rejected, account.LeftOut);
            json.WriteStartArray("sources");
            for (var index = 0; index < account.Reports.Count; index++) WriteSource(json, account, index);
            json.WriteEndArray();
        });
    }

    static void WriteStudy(Utf8JsonWriter json, ImportAccount account)
    {
        json.WriteStartObject("study");
        json.WriteString("id", account.Study.Id);
        WriteText(json, "title", account.Study.Title);
        json.WriteString("asOf", Figures.Date(account.Study.AsOf));
        json.WriteBoolean("sample", account.Study.Sample);
        json.WriteString("sha256", account.StudySha256);
        json.WriteEndObject();
    }

    static void WriteSource(Utf8JsonWriter json, ImportAccount account, int index)
    {
        var report = account.Reports[index];
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteString("role", Code(report.Role));
        json.WriteString("format", report.Format);
        json.WriteString("encoding", report.Encoding);
        json.WriteString("crs", report.CrsOrigin == CrsOrigin.None ? null : report.Crs);
        json.WriteString("crsOrigin", Code(report.CrsOrigin));
        json.WriteString("sha256", report.Sha256);
        WriteCounts(json, report.Read, report.Accepted, report.Repaired, report.Rejected, report.LeftOut);
        json.WriteString("rejectedFile", account.RejectedFile(index));
        CoordinateJson.Write(json, report.Coordinates);
        json.WriteStartArray("reasons");
        foreach (var group in FaultGroup.Of(report)) WriteGroup(json, group);
        json.WriteEndArray();
        WriteFaults(json, "rejections", report.Rejections);
        WriteFaults(json, "repairs", report.Repairs);
        WriteFaults(json, "remarks", report.Remarks);
        json.WriteEndObject();
    }

    static void WriteGroup(Utf8JsonWriter json, FaultGroup group)
    {
        json.WriteStartObject();
        json.WriteString("list", Code(group.List));
        json.WriteString("code", Code(group.Code));
        json.WriteNumber("count", group.Count);
        json.WriteNumber("listed", group.Listed.Count);
        WriteWords(json, group.Common);
        json.WriteEndObject();
    }

    static void WriteFaults(Utf8JsonWriter json, string name, IReadOnlyList<Fault> faults)
    {
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("code", Code(fault.Code));
            json.WriteNumber("row", fault.Row);
            json.WriteString("column", fault.Column);
            json.WriteString("value", fault.Value);
            json.WriteString("hint", fault.Hint);
            WriteWords(json, fault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteWords(Utf8JsonWriter json, Fault fault)
    {
        WriteText(json, "reason", new(FaultText.What(WordTable.Chinese, fault), FaultText.What(WordTable.English, fault)));
        WriteText(json, "remedy", new(FaultText.Remedy(WordTable.Chinese, fault), FaultText.Remedy(WordTable.English, fault)));
    }
}
