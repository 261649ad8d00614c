using Geo.Model.Tiles;
using Geo.Space.Tiles;
using Geo.Store.Postgres;
using Npgsql;

namespace Geo.Store.Stores;

/// <summary>Tiles of one run, made by the database that keeps its study.</summary>
public sealed class TileStore : IAsyncDisposable
{
    /// <summary>Connections kept open: more would only take processors from one another.</summary>
    const int Connections = 4;

    readonly string _name;
    readonly long _set;
    readonly NpgsqlDataSource _source;

    TileStore(string name, long set, NpgsqlDataSource source) => (_name, _set, _source) = (name, set, source);

    /// <summary>Keeps what the run's tiles show, unless it is there, and opens it.</summary>
    /// <param name="address">Of a store.</param>
    /// <param name="run">Changes whenever a tile may have changed.</param>
    /// <param name="tiles">Asked for where it is needed.</param>
    /// <returns>Null where the store is a file, which makes no tiles.</returns>
    /// <exception cref="StoreFaultException">The store refuses, or may only be read.</exception>
    public static TileStore? Open(string address, string studyId, string run, TileSet tiles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        if (!PostgresAddress.IsOne(address)) return null;
        var postgres = PostgresAddress.Parse(address);
        using var session = PostgresSession.Open(postgres, cancellation);
        Migrations.Apply(session);
        var set = PostgresTiles.Keep(session, studyId, run, tiles, cancellation);
        var connection = new NpgsqlConnectionStringBuilder(postgres.Connection) { Pooling = true, MaxPoolSize = Connections, MaxAutoPrepare = 4, AutoPrepareMinUsages = 1, KeepAlive = 0 };
        return new(postgres.Name, set, NpgsqlDataSource.Create(connection.ConnectionString));
    }

    /// <summary>A tile as Mapbox Vector Tile 2.1; no bytes where it shows nothing, null where the set has been replaced by a later run's.</summary>
    /// <exception cref="StoreFaultException">The database does not answer.</exception>
    public Task<byte[]?> Find(TileId tile, TileLayers layers, CancellationToken cancellation) => PostgresFaults.NamedAsync(_name, () => Ask(tile, layers, cancellation), cancellation);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    async Task<byte[]?> Ask(TileId tile, TileLayers layers, CancellationToken cancellation)
    {
        await using var command = _source.CreateCommand("SELECT geo.tile($1, $2, $3, $4, $5, $6, $7)");
        Add(command, _set);
        Add(command, tile.Zoom);
        Add(command, tile.Column);
        Add(command, tile.Row);
        Add(command, tile.First);
        Add(command, tile.Last);
        Add(command, (int)layers);
        return await command.ExecuteScalarAsync(cancellation) as byte[];
    }

    static void Add<T>(NpgsqlCommand command, T value) => command.Parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
}
