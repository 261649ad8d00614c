using System.Text.Json;
using Geo.Model;
using Geo.Model.Scenarios;

namespace Geo.Web.Scenarios;

/// <summary>A scenario as the page reads it.</summary>
static class ScenarioJson
{
    /// <param name="withEdits">Whether the edits themselves are written, or only how many they are.</param>
    public static void Write(Utf8JsonWriter json, Scenario scenario, Language language, bool withEdits)
    {
        json.WriteStartObject();
        json.WriteString("name", scenario.Name);
        json.WriteString("title", scenario.Title.In(language));
        json.WriteNumber("version", scenario.Version);
        json.WriteNumber("cursor", scenario.Cursor);
        if (withEdits)
        {
            json.WriteStartArray("edits");
            foreach (var edit in scenario.Edits) EditJson.Write(json, edit);
            json.WriteEndArray();
        }
        else
        {
            json.WriteNumber("edits", scenario.Edits.Count);
        }

        json.WriteEndObject();
    }
}
