using Geo.Store.Stores;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>One connection for one act. What goes wrong becomes a <see cref="StoreFaultException"/> that names the store; cancelling stops the statement that runs.</summary>
sealed class PostgresSession : IDisposable
{
    readonly NpgsqlConnection _connection;
    readonly CancellationToken _cancellation;
    readonly CancellationTokenRegistration _stop;
    volatile NpgsqlCommand? _running;

    PostgresSession(PostgresAddress address, CancellationToken cancellation)
    {
        (Name, _cancellation) = (address.Name, cancellation);
        _connection = new(address.Connection);
        try
        {
            Named(() => _connection.Open(), isOpening: true);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }

        _stop = cancellation.Register(() => _running?.Cancel());
    }

    /// <summary>The store as messages name it.</summary>
    public string Name { get; }

    /// <summary>140005 for 14.5.</summary>
    public int Version => (_connection.PostgreSqlVersion.Major * 10_000) + _connection.PostgreSqlVersion.Minor;

    /// <exception cref="StoreFaultException">Nobody answers, or the login is refused.</exception>
    public static PostgresSession Open(PostgresAddress address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(address, cancellation);
    }

    /// <summary>Runs statements; parameters are $1, $2, …</summary>
    /// <returns>Rows changed.</returns>
    public int Run(string sql, params object?[] values) => Command(sql, values, command => command.ExecuteNonQuery());

    /// <summary>The first column of the first row; the default where there is no row or the cell is null.</summary>
    public T? Ask<T>(string sql, params object?[] values) => Command(sql, values, command => command.ExecuteScalar() is T value ? value : default);

    /// <summary>All rows.</summary>
    public List<T> Rows<T>(string sql, Func<NpgsqlDataReader, T> read, params object?[] values) => Command(sql, values, command =>
    {
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    });

    /// <summary>The stream of a <c>COPY … (FORMAT binary)</c>, in whichever direction.</summary>
    public Stream Copy(string sql) => Named(() => _connection.BeginRawBinaryCopy(sql));

    public T Named<T>(Func<T> act) => PostgresFaults.Named(Name, isOpening: false, act, _cancellation);

    public void Named(Action act, bool isOpening = false) => PostgresFaults.Named(
        Name,
        isOpening,
        () =>
        {
            act();
            return 0;
        },
        _cancellation);

    /// <summary>Closes the connection; what was not committed is rolled back by the server.</summary>
    public void Dispose()
    {
        _stop.Dispose();
        _connection.Dispose();
    }

    T Command<T>(string sql, object?[] values, Func<NpgsqlCommand, T> execute)
    {
        _cancellation.ThrowIfCancellationRequested();
        using var command = new NpgsqlCommand(sql, _connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        _running = command;
        try
        {
            return Named(() => execute(command));
        }
        finally
        {
            _running = null;
        }
    }
}
