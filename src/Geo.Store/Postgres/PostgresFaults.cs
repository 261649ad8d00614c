using System.Net.Sockets;
using Geo.Store.Stores;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>What a server, or the way to it, has to say, as one of the store's faults.</summary>
/// <remarks>Source: PostgreSQL 15, appendix A (error codes).</remarks>
static class PostgresFaults
{
    /// <summary>Does what <paramref name="act"/> does; what goes wrong is named.</summary>
    public static T Named<T>(string store, bool isOpening, Func<T> act, CancellationToken cancellation)
    {
        try
        {
            return act();
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.QueryCanceled && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        catch (PostgresException error)
        {
            throw new StoreFaultException(IsWithoutSpace(error) ? StoreFault.Full : Of(error.SqlState, isOpening), store, Detail(error), error);
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new StoreFaultException(OfTheWay(error, isOpening), store, (error.InnerException ?? error).Message, error);
        }
    }

    /// <summary>The same of what is awaited.</summary>
    public static async Task<T> NamedAsync<T>(string store, Func<Task<T>> act, CancellationToken cancellation)
    {
        try
        {
            return await act().ConfigureAwait(false);
        }
        catch (Exception error) when (error is NpgsqlException or SocketException or TimeoutException or IOException)
        {
            return Named<T>(store, isOpening: true, () => throw error, cancellation);
        }
    }

    // A server that can't write down its own catalogue's summary for a new connection says so without the code of a full disk: the database's disk is the only reason it has.
    static bool IsWithoutSpace(PostgresException error) => error.MessageText.StartsWith("could not write init file", StringComparison.Ordinal);

    static StoreFault Of(string state, bool isOpening) => state switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => StoreFault.WrongPassword,
        PostgresErrorCodes.InvalidCatalogName => StoreFault.DatabaseMissing,
        PostgresErrorCodes.InsufficientPrivilege => StoreFault.NoRights,
        PostgresErrorCodes.DiskFull => StoreFault.Full,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => StoreFault.Busy,
        PostgresErrorCodes.CheckViolation or PostgresErrorCodes.NotNullViolation => StoreFault.Damaged,
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => isOpening ? StoreFault.Unreachable : StoreFault.ConnectionLost,
        _ when state.StartsWith("08", StringComparison.Ordinal) => isOpening ? StoreFault.Unreachable : StoreFault.ConnectionLost,
        _ => StoreFault.Refused,
    };

    static StoreFault OfTheWay(Exception error, bool isOpening) => !isOpening ? StoreFault.ConnectionLost
        // The driver's own words where neither address, environment nor .pgpass gives the password that the server asks for.
        : error is NpgsqlException { InnerException: null } && error.Message.Contains("password", StringComparison.OrdinalIgnoreCase) ? StoreFault.WrongPassword
        : StoreFault.Unreachable;

    static string Detail(PostgresException error) => error.SqlState == PostgresErrorCodes.InvalidCatalogName
        ? error.MessageText.Split('"') is [_, var database, ..] ? database : error.MessageText
        : $"{error.MessageText} ({error.SqlState})";
}
