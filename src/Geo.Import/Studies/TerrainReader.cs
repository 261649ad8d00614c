using Geo.Import.Coordinates;
using Geo.Import.Yaml;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Studies;

/// <summary>Reads what ground a study travels over.</summary>
static class TerrainReader
{
    /// <param name="folder">Where its files are looked for; null where nobody asks whether they are there.</param>
    public static StudyTerrain Read(MapReader map, string? folder)
    {
        map.Require("path", "terrain.tif");
        var terrain = new StudyTerrain
        {
            Path = PathOf(map, "path", folder) ?? "",
            Crs = CrsOf(map),
            Classes = PathOf(map, "classes", folder),
            Speeds = PathOf(map, "speeds", folder),
            Rivers = PathOf(map, "rivers", folder),
            Bridges = PathOf(map, "bridges", folder),
            Credit = map.Local("credit", LocalText.Same("")),
        };
        if (terrain.Classes is not null) map.Require("speeds", "speeds.csv");
        if (terrain.Speeds is not null) map.Require("classes", "landcover.tif");
        if (terrain.Bridges is not null) map.Require("rivers", "rivers.geojson");
        return terrain;
    }

    static string? PathOf(MapReader map, string key, string? folder)
    {
        if (map.Text(key, "terrain.tif") is not { Length: > 0 } path) return null;
        if (path.Any(char.IsControl)) map.Refuse(key, FaultCode.ValueInvalid, path, "terrain.tif");
        else if (folder is not null && !File.Exists(Path.Combine(folder, path)) && !(key != "path" && Directory.Exists(Path.Combine(folder, path)))) map.Refuse(key, FaultCode.FileMissing, path, "");
        return path;
    }

    static string? CrsOf(MapReader map)
    {
        if (map.Text("crs", "EPSG:4326") is not { } code) return null;
        if (SourceCrs.Find(code, null, out var fault, out var hint) is null) map.Refuse("crs", fault, code, hint);
        return code;
    }
}
