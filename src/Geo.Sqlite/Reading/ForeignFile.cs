using System.Buffers.Binary;
using Geo.Sqlite.Databases;
using SQLitePCL;

namespace Geo.Sqlite.Reading;

/// <summary>Opens a file from outside so that reading it can't write, run code of the file's own or take memory without bound.</summary>
static class ForeignFile
{
    const int HeaderBytes = 100;

    /// <summary>Memory of SQLite for the whole process.</summary>
    const long MostMemory = 256L << 20;

    /// <exception cref="GeoPackageException">Not a database, too large, or shorter than it says.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static Database Open(string path, ReadLimits limits)
    {
        CheckHeader(path, limits);
        // Without a log beside it the file is read as it stands, locking nothing and creating nothing, in a folder that may be read-only.
        var isInUse = File.Exists(path + "-wal") || File.Exists(path + "-journal");
        var uri = new Uri(Path.GetFullPath(path)).AbsoluteUri + (isInUse ? "?mode=ro" : "?mode=ro&immutable=1");
        var database = Database.Open(uri, path, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI);
        try
        {
            Harden(database, limits);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    static void Harden(Database database, ReadLimits limits)
    {
        raw.sqlite3_hard_heap_limit64(MostMemory);
        Configure(database, raw.SQLITE_DBCONFIG_DEFENSIVE, 1);
        Configure(database, raw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
        Configure(database, raw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
        Configure(database, raw.SQLITE_DBCONFIG_DQS_DML, 0);
        raw.sqlite3_limit(database.Handle, raw.SQLITE_LIMIT_LENGTH, limits.ValueBytes);
        raw.sqlite3_limit(database.Handle, raw.SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
        raw.sqlite3_limit(database.Handle, raw.SQLITE_LIMIT_ATTACHED, 0);
        raw.sqlite3_limit(database.Handle, raw.SQLITE_LIMIT_EXPR_DEPTH, 100);
        raw.sqlite3_limit(database.Handle, raw.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1);
        // What a view sorts or gathers stays in memory, where it is bounded, and does not fill the disk.
        database.Run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON;");
        ForeignFunctions.Bar(database);
    }

    static void Configure(Database database, int option, int value) =>
        database.Check(raw.sqlite3_db_config(database.Handle, option, value, out _));

    static void CheckHeader(string path, ReadLimits limits)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var file = OpenToRead(path);
        if (file.Length > limits.FileBytes) throw new GeoPackageException(GeoPackageFault.TooLarge, path, $"{file.Length} bytes.");
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith("SQLite format 3\0"u8))
        {
            throw new GeoPackageException(GeoPackageFault.NotADatabase, path, "The file does not begin as an SQLite database does.");
        }

        // 1 stands for 65,536. The number of pages holds only where the change counter and the counter it was written at agree.
        long pageBytes = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65_536 : size;
        var isCounted = header[24..28].SequenceEqual(header[92..96]);
        if (isCounted && file.Length < pageBytes * BinaryPrimitives.ReadUInt32BigEndian(header[28..]))
        {
            throw new GeoPackageException(GeoPackageFault.Truncated, path, "The file is shorter than its header says.");
        }
    }

    static FileStream OpenToRead(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{path}: {error.Message}", error); // a folder, or a file of somebody else's
        }
    }
}
