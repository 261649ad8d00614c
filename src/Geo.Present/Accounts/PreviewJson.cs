using System.Text.Json;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Present.Words;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Accounts;

/// <summary>A file before it is imported, as the page reads it: how it would be read, what would become of its rows, and why. Texts stand in both languages.</summary>
public static class PreviewJson
{
    const int RejectionsShown = 20;

    /// <summary>The evidence may speak of the boundaries it was held against.</summary>
    const string UnitsKey = "sources.units.crs";

    /// <summary>Writes the members of an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, ImportPreview preview)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(preview);
        var report = preview.Report;
        json.WriteString("format", report.Format);
        json.WriteString("encoding", report.Encoding);
        json.WriteString("crs", report.CrsOrigin == CrsOrigin.None ? null : report.Crs);
        if (report.CrsOrigin == CrsOrigin.None) json.WriteNull("crsOrigin");
        else WriteText(json, "crsOrigin", WordTable.Rows[WordTable.KeyOf("crs-origin", report.CrsOrigin)]);
        json.WriteString("sha256", report.Sha256);
        WriteCounts(json, report.Read, report.Accepted, report.Repaired, report.Rejected, report.LeftOut);
        WriteColumns(json, preview);
        WriteEvidence(json, report);
        json.WriteStartArray("reasons");
        foreach (var group in FaultGroup.Of(report)) WriteGroup(json, group);
        json.WriteEndArray();
        WriteFaults(json, "rejections", report.Rejections.Take(RejectionsShown));
    }

    /// <summary>Faults with their places, reasons and remedies.</summary>
    public static void WriteFaults(Utf8JsonWriter json, string name, IEnumerable<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(faults);
        json.WriteStartArray(name);
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("file", fault.File);
            json.WriteNumber("row", fault.Row);
            json.WriteString("column", fault.Column);
            json.WriteString("value", fault.Value);
            WriteWords(json, fault);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteColumns(Utf8JsonWriter json, ImportPreview preview)
    {
        json.WriteStartArray("columns");
        foreach (var column in preview.Columns)
        {
            json.WriteStartObject();
            json.WriteString("header", column.Header);
            json.WriteString("field", column.Field);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in preview.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row) json.WriteStringValue(cell);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    static void WriteEvidence(Utf8JsonWriter json, ImportReport report)
    {
        if (CoordinateText.Verdict(WordTable.Chinese, report) is { } verdict) WriteText(json, "verdict", new(verdict, CoordinateText.Verdict(WordTable.English, report)!));
        else json.WriteNull("verdict");
        json.WriteBoolean("isDoubtful", CoordinateText.IsWarning(report));
        json.WriteStartArray("readings");
        foreach (var (chinese, english) in Details(WordTable.Chinese, report).Zip(Details(WordTable.English, report)))
        {
            json.WriteStartObject();
            json.WriteString("zh", chinese);
            json.WriteString("en", english);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // What the page can try at once: the same file read in another system.
        json.WriteString("better", report.Coordinates is { HintValue: { Length: > 0 } system } evidence && evidence.HintKey.EndsWith(".crs", StringComparison.Ordinal) && evidence.HintKey != UnitsKey ? system : null);
    }

    /// <summary>Without what is for the command line alone.</summary>
    static IEnumerable<string> Details(WordTable words, ImportReport report) => CoordinateText.Details(words, report).Where(line => line != words["coordinates.accept"]);

    static void WriteGroup(Utf8JsonWriter json, FaultGroup group)
    {
        json.WriteStartObject();
        json.WriteString("list", Code(group.List));
        json.WriteNumber("count", group.Count);
        WriteWords(json, group.Common);
        json.WriteEndObject();
    }

    static void WriteWords(Utf8JsonWriter json, Fault fault)
    {
        WriteText(json, "reason", new LocalText(FaultText.What(WordTable.Chinese, fault), FaultText.What(WordTable.English, fault)));
        WriteText(json, "remedy", new(FaultText.Remedy(WordTable.Chinese, fault), FaultText.Remedy(WordTable.English, fault)));
    }
}
