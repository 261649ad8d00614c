using System.Globalization;
using Geo.Model.Imports;
using Geo.Sqlite.Reading;

namespace Geo.Import.Tiles;

/// <summary>An MBTiles file (specification 1.3): tiles in an SQLite table, rows counted from the south.</summary>
sealed class MbTilesFile : ITileFile
{
    readonly Lock _gate = new();
    readonly TileTable _table;
    readonly string _name;

    MbTilesFile(TileTable table, string name)
    {
        (_table, _name) = (table, name);
        var metadata = table.Metadata;
        var kind = KindOf(metadata.GetValueOrDefault("format")) ?? throw TileFiles.Unreadable(name, metadata.GetValueOrDefault("format") ?? "format");
        var least = Zoom(metadata.GetValueOrDefault("minzoom")) ?? 0;
        Set = new(kind, least, Math.Max(least, Zoom(metadata.GetValueOrDefault("maxzoom")) ?? TileFiles.MostZoom), TileFiles.BoxOf(metadata.GetValueOrDefault("bounds")),
            TileFiles.Plain(metadata.GetValueOrDefault("attribution")), kind == TileKind.Vector ? TileFiles.LayersOf(metadata.GetValueOrDefault("json")) : []);
    }

    public TileSet Set { get; }

    /// <exception cref="GeoPackageException">The file can't be read as a database with these tables.</exception>
    /// <exception cref="BadInputException">Its tiles are of a kind that is not read.</exception>
    public static MbTilesFile Open(string path, string name)
    {
        var table = TileTable.Open(path);
        try
        {
            return new(table, name);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    public Tile? Find(int zoom, int column, int row)
    {
        if (zoom is < 0 or > TileFiles.MostZoom || column < 0 || row < 0 || column >= 1 << zoom || row >= 1 << zoom) return null;
        byte[]? bytes;
        try
        {
            lock (_gate) bytes = _table.Find(zoom, column, (1 << zoom) - 1 - row);
        }
        catch (GeoPackageException failure)
        {
            throw TileFiles.Unreadable(_name, $"{failure.Fault}");
        }

        if (bytes is null) return null;
        return new(bytes, bytes is [0x1F, 0x8B, ..] ? "gzip" : null);
    }

    public void Dispose() => _table.Dispose();

    static TileKind? KindOf(string? format) => format?.Trim().ToLowerInvariant() switch
    {
        "png" or "image/png" => TileKind.Png,
        "jpg" or "jpeg" or "image/jpeg" => TileKind.Jpeg,
        "webp" or "image/webp" => TileKind.Webp,
        "pbf" or "application/vnd.mapbox-vector-tile" or "application/x-protobuf" => TileKind.Vector,
        _ => null,
    };

    static int? Zoom(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var zoom) && zoom <= TileFiles.MostZoom ? zoom : null;
}
