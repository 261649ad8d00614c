using System.Diagnostics;
using Geo.Sqlite.Databases;
using SQLitePCL;

namespace Geo.Sqlite.Reading;

/// <summary>
/// Stops a statement that works longer on one row than it may, or whose reader has been cancelled. SQLite asks every 250 of its own steps, about every
/// 0.01 ms, or every few seconds where each step copies a text of 64 MB; a command timeout would not be asked at all.
/// </summary>
sealed class Deadline
{
    const int StepsBetweenLooks = 250;

    readonly Database _database;
    readonly ReadLimits _limits;
    readonly CancellationToken _cancellation;
    long _since = Stopwatch.GetTimestamp();
    TimeSpan _spent;
    bool _isView;

    public Deadline(Database database, ReadLimits limits, CancellationToken cancellation)
    {
        _database = database;
        _limits = limits;
        _cancellation = cancellation;
        database.Interruption = Why;
        raw.sqlite3_progress_handler(database.Handle, StepsBetweenLooks, _ => IsOver ? 1 : 0, null);
    }

    bool IsOver => _cancellation.IsCancellationRequested || Left <= TimeSpan.Zero;

    TimeSpan Left
    {
        get
        {
            var waited = Stopwatch.GetElapsedTime(_since);
            var left = _limits.Step - waited;
            var leftOfView = _limits.View - _spent - waited;
            return _isView && leftOfView < left ? leftOfView : left;
        }
    }

    /// <summary>Begins the wait for the next row.</summary>
    /// <param name="isView">The row is computed by a view: all such waits together have a limit too.</param>
    public void Restart(bool isView = false) => (_since, _isView) = (Stopwatch.GetTimestamp(), isView);

    /// <summary>Ends the wait for a row of a view.</summary>
    /// <exception cref="GeoPackageException">All waits together were too long; many short ones are never asked for in between.</exception>
    public void Charge()
    {
        _spent += Stopwatch.GetElapsedTime(_since);
        if (_spent > _limits.View) throw TooSlow(_limits.View);
    }

    Exception Why() => _cancellation.IsCancellationRequested
        ? new OperationCanceledException(_cancellation)
        : TooSlow(_isView ? _limits.View : _limits.Step);

    GeoPackageException TooSlow(TimeSpan limit) => new(GeoPackageFault.TooSlow, _database.File, $"No answer within {limit.TotalSeconds} s.");
}
