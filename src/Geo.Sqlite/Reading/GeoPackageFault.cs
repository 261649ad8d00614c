namespace Geo.Sqlite.Reading;

/// <summary>What can be wrong with a GeoPackage from outside.</summary>
public enum GeoPackageFault
{
    /// <summary>The file is empty or does not begin as an SQLite database does.</summary>
    NotADatabase,

    /// <summary>A database without the tables every GeoPackage has.</summary>
    NotAGeoPackage,

    /// <summary>The file is shorter than its header says.</summary>
    Truncated,

    /// <summary>The database contradicts itself, or a table lacks a column that its description names.</summary>
    Damaged,

    /// <summary>The file, a value, or the number of rows or layers is beyond the limit.</summary>
    TooLarge,

    /// <summary>A table of the GeoPackage's own description is a view or a virtual table.</summary>
    MetadataNotATable,

    /// <summary>A layer is a virtual table: a program's, not the file's.</summary>
    LayerVirtual,

    /// <summary>A query took longer than the limit: a view that never ends, as a rule.</summary>
    TooSlow,

    /// <summary>There is no layer of that name.</summary>
    LayerMissing,

    /// <summary>A geometry's bytes do not follow the specification, or end too early.</summary>
    GeometryMalformed,

    /// <summary>More bytes than a geometry of a million vertices has.</summary>
    GeometryTooLarge,

    /// <summary>Collections nested more than 32 deep.</summary>
    GeometryTooDeep,

    /// <summary>A curve, a surface of triangles, or another kind that is not a simple feature.</summary>
    GeometryUnsupported,
}
