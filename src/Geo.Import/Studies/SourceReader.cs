using Geo.Import.Coordinates;
using Geo.Import.Tables;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Space.Units;

namespace Geo.Import.Studies;

/// <summary>Reads one source of a study.</summary>
static class SourceReader
{
    const string PathExample = "townships.geojson";
    const string ClipExample = "[104.1, 30.2, 104.9, 31.0]";

    public static StudySource Read(MapReader map, SourceRole role, UnitLevel areaLevel)
    {
        var source = File(map, role, SourceColumns.Of(role)) with { Where = Where(map), Clip = Clip(map) };
        return role switch
        {
            SourceRole.Units => source with { Level = Level(map, areaLevel) },
            SourceRole.Facilities => source with
            {
                Classes = StudyWords.Classes(map, "classes"),
                KeepUnclassified = map.Choice("unclassified", 0, StudyWords.Unclassified) == 1,
                Rules = FacilityRulesReader.Read(map),
            },
            SourceRole.Population => source with
            {
                Shape = (PopulationShape)map.Choice("shape", (int)PopulationShape.Points, StudyWords.Shapes),
                Spread = Spread(map, source.Spread),
                ScaleToUnits = map.Flag("scale_to_units", false),
                Outside = (OutsidePoints)map.Choice("outside", (int)OutsidePoints.Drop, StudyWords.Outside),
            },
            SourceRole.Events => source with { ArrivalFrom = StudyWords.Clocks[map.Choice("arrival_from", 0, StudyWords.Clocks)] },
            _ => source,
        };
    }

    /// <summary>What every file has in common: where it is and how it is read.</summary>
    /// <param name="fields">Those its columns may be mapped to.</param>
    public static StudySource File(MapReader map, SourceRole role, IReadOnlyList<string> fields)
    {
        map.Require("path", PathExample);
        var shift = Shift(map);
        return new()
        {
            Role = role,
            Path = map.Value("path", "", TryPath, FaultCode.ValueInvalid, PathExample),
            Format = WordOf(map, "format", StudyWords.Formats),
            Crs = CrsOf(map, shift),
            ToWgs84 = shift,
            Encoding = WordOf(map, "encoding", StudyWords.Encodings),
            Layer = map.Text("layer"),
            Header = map.Flag("header", true),
            Columns = Columns(map, fields),
            Credit = map.Local("credit", LocalText.Same("")),
        };
    }

    static string? WordOf(MapReader map, string key, string[] words) => map.Choice(key, -1, words) is >= 0 and var index ? words[index] : null;

    // No file system takes control characters, and some calls take offence at them.
    static bool TryPath(string text, out string path)
    {
        path = text;
        return !text.Any(char.IsControl);
    }

    static string? CrsOf(MapReader map, HelmertShift? shift)
    {
        if (map.Text("crs", "EPSG:4326") is not { } code) return null;
        // A shift that was refused is no reason to ask for one.
        if (shift is null && map.Has("to_wgs84") && LocalDatumCrs.Find(code) is not null) return code;
        if (SourceCrs.Find(code, shift, out var fault, out var hint) is null) map.Refuse(fault == FaultCode.ShiftUnused ? "to_wgs84" : "crs", fault, code, hint);
        return code;
    }

    /// <summary>The seven parameters of a local datum, in the order and the units of PROJ's <c>+towgs84</c>.</summary>
    static HelmertShift? Shift(MapReader map)
    {
        if (map.Find("to_wgs84") is not { } node) return null;
        if (node.Kind != YamlKind.List)
        {
            map.Refuse("to_wgs84", FaultCode.ListExpected, node.Text, SourceCrs.ShiftExample);
            return null;
        }

        var values = new double[7];
        var isWhole = node.Items.Count == values.Length;
        for (var index = 0; isWhole && index < values.Length; index++)
        {
            isWhole = node.Items[index].Kind == YamlKind.Text && Numbers.TryDecimal(node.Items[index].Text, out var value)
                && HelmertShift.IsWithin(index, values[index] = (double)value);
        }

        if (isWhole) return new(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
        map.Refuse("to_wgs84", FaultCode.ShiftInvalid, string.Join(", ", node.Items.Select(item => item.Text)), $"±{HelmertShift.MostMetres} m, ±{HelmertShift.MostArcSeconds}″, ±{HelmertShift.MostPartsPerMillion} ppm");
        return null;
    }

    static Dictionary<string, string> Columns(MapReader map, IReadOnlyList<string> known)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (map.Map("columns", known) is not { } fields) return columns;
        foreach (var field in fields.Keys)
        {
            fields.Require(field, field);
            if (fields.Text(field, field) is { } column) columns.Add(field, column);
        }

        return columns;
    }

    static string? Where(MapReader map)
    {
        if (map.Text("where", "amenity in hospital,clinic") is not { } text) return null;
        if (!RowFilter.TryParse(text, out _, out var at)) map.Refuse("where", FaultCode.FilterInvalid, text, at);
        return text;
    }

    static UnitLevel Level(MapReader map, UnitLevel areaLevel)
    {
        var level = (UnitLevel)map.Choice("level", (int)UnitLevel.Township, StudyWords.Levels);
        if (level > areaLevel)
        {
            map.Refuse("level", FaultCode.ValueUnknown, map.Text("level") ?? "township", string.Join(", ", StudyWords.Levels[..((int)areaLevel + 1)]));
        }

        return level;
    }

    static Metres Spread(MapReader map, Metres fallback)
    {
        var spread = map.Value("spread", fallback, Quantity.TryDistance, FaultCode.DistanceInvalid, "250m");
        if (spread.Value is >= 10 and <= 10_000) return spread;
        map.Refuse("spread", FaultCode.ValueInvalid, map.Text("spread") ?? "", "10m – 10km");
        return fallback;
    }

    static BoundingBox? Clip(MapReader map)
    {
        if (map.Find("clip") is not { } node) return null;
        if (node.Kind != YamlKind.List)
        {
            map.Refuse("clip", FaultCode.ListExpected, node.Text, ClipExample);
            return null;
        }

        var degrees = new double[4];
        var isWhole = node.Items.Count == 4;
        for (var index = 0; isWhole && index < 4; index++)
        {
            isWhole = node.Items[index].Kind == YamlKind.Text && Numbers.TryDecimal(node.Items[index].Text, out var value)
                && Math.Abs(degrees[index] = (double)value) <= (index % 2 == 0 ? 180 : 90);
        }

        if (isWhole && degrees[0] < degrees[2] && degrees[1] < degrees[3]) return new(degrees[0], degrees[1], degrees[2], degrees[3]);
        map.Refuse("clip", FaultCode.ValueInvalid, string.Join(", ", node.Items.Select(item => item.Text)), $"{ClipExample} (W, S, E, N)");
        return null;
    }
}
