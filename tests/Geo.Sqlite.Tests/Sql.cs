using SQLitePCL;

namespace Geo.Sqlite.Tests;

/// <summary>SQLite without any of the code under test: builds hostile files and looks into written ones.</summary>
static class Sql
{
    static Sql() => Batteries_V2.Init();

    public static void Run(string path, string sql)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(path, out var database));
        using (database)
        {
            if (raw.sqlite3_exec(database, sql, null, null, out var message) != raw.SQLITE_OK) Assert.Fail(message);
        }
    }

    /// <summary>Every row as its values joined by "|".</summary>
    public static List<string> Rows(string path, string sql)
    {
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(path, out var database));
        using (database)
        {
            Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(database, sql, out var statement));
            using (statement)
            {
                var rows = new List<string>();
                while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
                {
                    var cells = Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(column => raw.sqlite3_column_text(statement, column).utf8_to_string());
                    rows.Add(string.Join('|', cells));
                }

                return rows;
            }
        }
    }
}
