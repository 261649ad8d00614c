using Geo.Model.Standards;
using Geo.Present.Summaries;
using Geo.Present.Tables;
using Geo.Present.Words;
using static Geo.Present.Summaries.JsonValues;

namespace Geo.Present.Judgements;

/// <summary>Standards for programs: the citation, what they ask for in words of both languages, and the columns they look at.</summary>
public static class CatalogueJson
{
    /// <summary>Indented UTF-8, ending in a line feed.</summary>
    public static void Write(Stream stream, IReadOnlyList<Standard> standards) => WriteDocument(stream, "geo-standards", version: 1, json =>
    {
        var (chinese, english) = (new StandardText(WordTable.Chinese), new StandardText(WordTable.English));
        json.WriteStartArray("standards");
        foreach (var standard in standards)
        {
            json.WriteStartObject();
            SummaryStandards.WriteHead(json, standard);
            WriteText(json, "threshold", new(chinese.Threshold(standard), english.Threshold(standard)));
            WriteText(json, "who", new(chinese.Who(standard), english.Who(standard)));
            json.WriteString("area", standard.Citation.Area);
            if (standard.Citation.Line is { } line) json.WriteNumber("line", line);
            if (standard.Citation.Digits is { } digits) json.WriteString("digits", digits);
            json.WriteStartArray("conflicts");
            foreach (var other in standard.Conflicts) json.WriteStringValue(other);
            json.WriteEndArray();
            json.WriteStartArray("needs");
            foreach (var (role, column) in StandardNeeds.Of(standard))
            {
                json.WriteStartObject();
                json.WriteString("role", Code(role));
                json.WriteString("column", column);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
