using SQLitePCL;

namespace Geo.Sqlite.Databases;

/// <summary>One open SQLite file. Every call's result is looked at; what goes wrong becomes an exception that names the file.</summary>
sealed class Database : IDisposable
{
    readonly sqlite3 _handle;

    static Database() => Batteries_V2.Init();

    Database(sqlite3 handle, string file)
    {
        _handle = handle;
        File = file;
    }

    /// <summary>The name that errors carry: the file the user knows, which may not be the one on disk yet.</summary>
    public string File { get; }

    /// <summary>Set by a progress handler that stopped a statement: what to throw instead of "interrupted".</summary>
    public Func<Exception?>? Interruption { get; set; }

    public sqlite3 Handle => _handle;

    /// <param name="path">What SQLite opens: a path, or a <c>file:</c> URI where <paramref name="flags"/> say so.</param>
    /// <param name="file">The name that errors carry.</param>
    public static Database Open(string path, string file, int flags)
    {
        var code = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        if (code == raw.SQLITE_OK) return new(handle, file);
        var message = raw.sqlite3_errstr(code).utf8_to_string();
        handle?.Dispose();
        throw DatabaseErrors.Of(code, message, file);
    }

    /// <summary>Runs statements that take no parameters and give no rows.</summary>
    public void Run(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    public Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return new(this, statement);
    }

    public void Check(int code)
    {
        if (code == raw.SQLITE_OK) return;
        if (code == raw.SQLITE_INTERRUPT && Interruption?.Invoke() is { } interruption) throw interruption;
        throw DatabaseErrors.Of(code, raw.sqlite3_errmsg(_handle).utf8_to_string(), File);
    }

    public void Dispose() => _handle.Dispose();
}
