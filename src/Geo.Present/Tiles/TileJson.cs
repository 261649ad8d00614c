using System.Text.Json;
using Geo.Model;
using Geo.Model.Studies;
using Geo.Model.Tiles;
using Geo.Present.Words;

namespace Geo.Present.Tiles;

/// <summary>TileJSON 3.0.0: where the tiles are, how far they reach, and what stands in them.</summary>
public static class TileJson
{
    /// <param name="address">Of a tile, with <c>{z}</c>, <c>{x}</c>, <c>{y}</c>.</param>
    public static void Write(Utf8JsonWriter json, Study study, TileSet tiles, string address, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(tiles);
        var words = WordTable.In(language);
        json.WriteStartObject();
        json.WriteString("tilejson", "3.0.0");
        json.WriteString("name", study.Title.In(language));
        if (study.Sample) json.WriteString("description", words["sample.data"]);
        json.WriteString("scheme", "xyz");
        json.WriteStartArray("tiles");
        json.WriteStringValue(address);
        json.WriteEndArray();
        json.WriteNumber("minzoom", 0);
        json.WriteNumber("maxzoom", tiles.MostZoom);
        if (tiles.Bounds is { } box) WriteBounds(json, box);
        json.WriteStartArray("vector_layers");
        WriteLayer(json, words, TileLayerNames.ServiceAreas, tiles.ServiceAreas.Columns, tiles.ServiceAreas.LeastZoom, tiles.MostZoom);
        WriteLayer(json, words, TileLayerNames.Gaps, tiles.Gaps.Columns, tiles.Gaps.LeastZoom, tiles.MostZoom);
        WriteLayer(json, words, TileLayerNames.Units, tiles.Units.Columns, tiles.Units.LeastZoom, tiles.MostZoom);
        if (tiles.Grids.Count > 0) WriteLayer(json, words, TileLayerNames.PeopleGrid, tiles.Grids[0].Columns, 0, tiles.Grids.Count - 1);
        WriteLayer(json, words, TileLayerNames.People, tiles.People.Columns, tiles.Grids.Count, tiles.MostZoom);
        WriteLayer(json, words, TileLayerNames.Facilities, tiles.Facilities.Columns, 0, tiles.MostZoom);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteBounds(Utf8JsonWriter json, BoundingBox box)
    {
        json.WriteStartArray("bounds");
        foreach (var bound in new[] { box.West, box.South, box.East, box.North }) json.WriteNumberValue(Math.Round((decimal)bound, 7));
        json.WriteEndArray();
        json.WriteStartArray("center");
        json.WriteNumberValue(Math.Round((decimal)(box.West + box.East) / 2, 7));
        json.WriteNumberValue(Math.Round((decimal)(box.South + box.North) / 2, 7));
        // The zoom at which the area is about as wide as a tile of 512 pixels.
        var span = Math.Max(1e-6, Math.Max(box.East - box.West, box.North - box.South));
        json.WriteNumberValue((int)Math.Clamp(Math.Log2(360 / span), 0, 14));
        json.WriteEndArray();
    }

    static void WriteLayer(Utf8JsonWriter json, WordTable words, string name, IReadOnlyList<TileColumn> columns, int least, int most)
    {
        json.WriteStartObject();
        json.WriteString("id", name);
        json.WriteString("description", words[$"tile-layer.{name.Replace('_', '-')}"]);
        json.WriteNumber("minzoom", least);
        json.WriteNumber("maxzoom", most);
        json.WriteStartObject("fields");
        foreach (var column in columns)
        {
            json.WriteString(column.Name, column switch { TextColumn => "String", FlagColumn => "Boolean", _ => "Number" });
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
