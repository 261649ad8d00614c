using Geo.Present.Summaries;

namespace Geo.Studies.Equity;

/// <summary>The answer for a program.</summary>
public static class EquityJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, EquityReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        JsonValues.WriteDocument(stream, "geo-equity", version: 1, json =>
        {
            json.WriteString("values", reply.Request.Path);
            json.WriteNumber("rowsRead", reply.Rows);
            if (reply.Measures is { } measures) InequalityJson.WriteMembers(json, measures);
            else json.WriteNull("weight");
        });
    }
}
