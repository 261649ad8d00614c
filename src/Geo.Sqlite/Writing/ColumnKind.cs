namespace Geo.Sqlite.Writing;

/// <summary>What a column holds, as the GeoPackage specification names it.</summary>
public enum ColumnKind
{
    /// <summary>64 bits.</summary>
    Integer,

    Real,
    Text,
    Boolean,

    /// <summary>A moment as ISO 8601 text in UTC.</summary>
    DateTime,
}
