using Geo.Sqlite.Databases;
using SQLitePCL;

namespace Geo.Sqlite;

/// <summary>The SQLite library this machine runs.</summary>
public static class SqliteEngine
{
    /// <summary>Its version, after building an r-tree in memory with it: what a GeoPackage needs.</summary>
    /// <exception cref="DllNotFoundException">The native library is missing.</exception>
    /// <exception cref="IOException">It lacks the r-tree.</exception>
    public static string Describe()
    {
        using var database = Database.Open(":memory:", ":memory:", raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_MEMORY);
        database.Run("CREATE VIRTUAL TABLE t USING rtree(id, minx, maxx, miny, maxy)");
        return $"{raw.sqlite3_libversion().utf8_to_string()} (RTREE)";
    }
}
