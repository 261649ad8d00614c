namespace Geo.Sqlite.Databases;

/// <summary>How SQLite holds one value; the numbers are SQLite's own.</summary>
enum ValueKind
{
    Integer = 1,
    Real = 2,
    Text = 3,
    Blob = 4,
    Null = 5,
}
