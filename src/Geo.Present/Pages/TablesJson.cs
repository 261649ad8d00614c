using System.Text.Json;
using Geo.Present.Summaries;
using Geo.Present.Tables;

namespace Geo.Present.Pages;

/// <summary>Printed tables as data: what is read where a map can't be.</summary>
static class TablesJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Table> tables)
    {
        json.WriteStartObject();
        json.WriteStartArray("tables");
        foreach (var table in tables) Write(json, table);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("key", table.Key);
        json.WriteString("standard", table.Standard);
        json.WriteString("title", table.Title);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            json.WriteString("title", column.Title);
            json.WriteString("kind", JsonValues.Code(column.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            json.WriteStartArray();
            foreach (var cell in row) Write(json, cell);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("totals");
        foreach (var total in table.Totals) json.WriteNumberValue(total);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in table.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Cell cell)
    {
        json.WriteStartObject();
        json.WriteString("text", cell.Text);
        PageGeoJson.WriteNumber(json, "value", cell.Value);
        PageGeoJson.WriteNumber(json, "shown", cell.Shown);
        json.WriteString("tone", JsonValues.Code(cell.Tone));
        json.WriteEndObject();
    }
}
