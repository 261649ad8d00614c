using System.Diagnostics;
using Geo.Sqlite.Databases;
using SQLitePCL;

namespace Geo.Sqlite.Reading;

/// <summary>
/// Stops a statement that works longer on one row than it may, or whose reader has been cancelled. SQLite asks every 10,000 of its own steps,
/// about every 0.1 ms; a command timeout would not be asked at all.
/// </summary>
sealed class Deadline
{
    readonly Database _database;
    readonly TimeSpan _limit;
    readonly CancellationToken _cancellation;
    long _since = Stopwatch.GetTimestamp();

    public Deadline(Database database, TimeSpan limit, CancellationToken cancellation)
    {
        _database = database;
        _limit = limit;
        _cancellation = cancellation;
        database.Interruption = Why;
        raw.sqlite3_progress_handler(database.Handle, 10_000, _ => IsOver ? 1 : 0, null);
    }

    bool IsOver => _cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(_since) > _limit;

    /// <summary>Begins the wait for the next row.</summary>
    public void Restart() => _since = Stopwatch.GetTimestamp();

    Exception Why() => _cancellation.IsCancellationRequested
        ? new OperationCanceledException(_cancellation)
        : new GeoPackageException(GeoPackageFault.TooSlow, _database.File, $"No answer within {_limit.TotalSeconds} s.");
}
