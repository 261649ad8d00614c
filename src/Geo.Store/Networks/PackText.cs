using System.Runtime.InteropServices;
using System.Text.Json;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Store.Networks;

/// <summary>What of a pack is text: JSON in UTF-8, in a column of whole numbers, blanks at its end.</summary>
/// <param name="Source">The road file, seen from the pack's folder, with slashes.</param>
/// <param name="Graphs">Modes with a hierarchy, and the SHA-256 of the graph it is of.</param>
sealed record PackText(string Source, NetworkReport Report, IReadOnlyList<string> Names, IReadOnlyList<string> GroundWords, bool SpeedsAreTravelled, IReadOnlyList<(TravelMode Mode, string Checksum)> Graphs)
{
    public ReadOnlyMemory<int> ToColumn()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) Write(json);
        while (stream.Length % sizeof(int) != 0) stream.WriteByte((byte)' ');
        return MemoryMarshal.Cast<byte, int>(stream.ToArray()).ToArray();
    }

    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    public static PackText Read(ReadOnlySpan<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8.ToArray());
        var root = document.RootElement;
        var graphs = root.GetProperty("graphs").EnumerateArray().Select(graph =>
            (TravelModeSets.Find(String(graph, "mode")) ?? throw new FormatException("A mode that is none."), String(graph, "sha256")));
        return new(String(root, "source"), ReportOf(root.GetProperty("report")), Strings(root, "names"), Strings(root, "ground"), root.GetProperty("speedsAreTravelled").GetBoolean(), [.. graphs]);
    }

    void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("source", Source);
        json.WriteBoolean("speedsAreTravelled", SpeedsAreTravelled);
        json.WriteStartArray("graphs");
        foreach (var (mode, checksum) in Graphs)
        {
            json.WriteStartObject();
            json.WriteString("mode", mode.Word());
            json.WriteString("sha256", checksum);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Write(json, "ground", GroundWords);
        Write(json, "names", Names);
        json.WriteStartObject("report");
        WriteReport(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    void WriteReport(Utf8JsonWriter json)
    {
        json.WriteString("file", Report.File);
        json.WriteString("format", Report.Format);
        json.WriteString("sha256", Report.Sha256);
        json.WriteStartArray("counts");
        foreach (var count in Counts(Report)) json.WriteNumberValue(count);
        json.WriteEndArray();
        json.WriteStartArray("tallies");
        foreach (var tally in Report.Tallies)
        {
            json.WriteStartObject();
            json.WriteString("issue", tally.Issue.ToString());
            json.WriteNumber("count", tally.Count);
            json.WriteStartArray("first");
            foreach (var id in tally.First) json.WriteNumberValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static long[] Counts(NetworkReport report) =>
    [
        report.NodesRead, report.WaysRead, report.RelationsRead, report.StreetsRead, report.StreetsAccepted, report.StreetsRepaired, report.StreetsRejected, report.RestrictionsRead, report.RestrictionsAccepted,
        report.RestrictionsRejected, report.StreetNodes, report.Pieces,
    ];

    static NetworkReport ReportOf(JsonElement report)
    {
        long[] counts = [.. report.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64())];
        if (counts.Length != 12) throw new FormatException("Twelve counts make a report.");
        return new()
        {
            File = String(report, "file"),
            Format = String(report, "format"),
            Sha256 = String(report, "sha256"),
            NodesRead = counts[0],
            WaysRead = counts[1],
            RelationsRead = counts[2],
            StreetsRead = counts[3],
            StreetsAccepted = counts[4],
            StreetsRepaired = counts[5],
            StreetsRejected = counts[6],
            RestrictionsRead = counts[7],
            RestrictionsAccepted = counts[8],
            RestrictionsRejected = counts[9],
            StreetNodes = counts[10],
            Pieces = counts[11],
            Tallies =
            [
                .. report.GetProperty("tallies").EnumerateArray().Select(tally => new StreetTally(
                    Enum.Parse<StreetIssue>(String(tally, "issue")), tally.GetProperty("count").GetInt64(), [.. tally.GetProperty("first").EnumerateArray().Select(id => id.GetInt64())])),
            ],
        };
    }

    static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    static string[] Strings(JsonElement parent, string name) => [.. parent.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    static string String(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
