using Geo.Sqlite.Databases;

namespace Geo.Sqlite.Reading;

/// <summary>The tables of an MBTiles file (specification 1.3) of whatever origin: what the file says of itself, and its tiles. One question at a time; the caller sees to that.</summary>
public sealed class TileTable : IDisposable
{
    const int MostMetadata = 1000;

    static readonly ReadLimits s_limits = new() { FileBytes = 256L << 30, ValueBytes = 16 << 20 };

    readonly Database _database;
    readonly Deadline _deadline;
    readonly Statement _tile;

    TileTable(Database database)
    {
        _database = database;
        _deadline = new(database, s_limits, CancellationToken.None);
        Metadata = ReadMetadata();
        _tile = database.Prepare("SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3 LIMIT 1");
    }

    /// <summary>Names and values as they stand in the file; of two of a name the first.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <exception cref="GeoPackageException">The file is no SQLite database, damaged or hostile, or has no such tables.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static TileTable Open(string path)
    {
        var database = ForeignFile.Open(path, s_limits);
        try
        {
            return new(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The bytes of a tile; null where there is none.</summary>
    /// <param name="row">Counted from the south, as the format does.</param>
    /// <exception cref="GeoPackageException">The file is damaged there, or what computes its rows takes too long.</exception>
    public byte[]? Find(int zoom, int column, int row)
    {
        _deadline.Restart();
        _tile.Bind(1, zoom);
        _tile.Bind(2, column);
        _tile.Bind(3, row);
        try
        {
            return _tile.Step() && !_tile.IsNull(0) ? _tile.Blob(0).ToArray() : null;
        }
        finally
        {
            _tile.Reset();
        }
    }

    public void Dispose()
    {
        _tile.Dispose();
        _database.Dispose();
    }

    Dictionary<string, string> ReadMetadata()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var rows = _database.Prepare("SELECT name, value FROM metadata");
        for (var row = 0; row < MostMetadata; row++)
        {
            _deadline.Restart();
            if (!rows.Step()) break;
            found.TryAdd(rows.Text(0), rows.Text(1));
        }

        return found;
    }
}
