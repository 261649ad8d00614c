namespace Geo.Sqlite.Databases;

/// <summary>Names of tables and columns as SQL wants them.</summary>
static class Name
{
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
