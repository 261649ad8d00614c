using Geo.Sqlite.Reading;
using SQLitePCL;

namespace Geo.Sqlite.Databases;

/// <summary>SQLite's result codes as exceptions: the world's faults are an <see cref="IOException"/>, a file's own a <see cref="GeoPackageException"/>.</summary>
static class DatabaseErrors
{
    // What the system's own calls give where the disk is full, so that nobody need tell the two apart.
    static readonly int s_full = OperatingSystem.IsWindows() ? unchecked((int)0x80070070) : 28;

    public static Exception Of(int code, string message, string file) => (code & 0xFF) switch
    {
        raw.SQLITE_NOTADB => new GeoPackageException(GeoPackageFault.NotADatabase, file, message),
        raw.SQLITE_TOOBIG or raw.SQLITE_NOMEM => new GeoPackageException(GeoPackageFault.TooLarge, file, message),
        raw.SQLITE_INTERRUPT => new GeoPackageException(GeoPackageFault.TooSlow, file, message),
        raw.SQLITE_FULL => new IOException($"{file}: {message}", s_full),
        raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_BUSY
            or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => new IOException($"{file}: {message}"),
        // Whatever else a statement of ours meets in a file (a missing column, a schema that does not parse) is the file's fault.
        _ => new GeoPackageException(GeoPackageFault.Damaged, file, message),
    };
}
