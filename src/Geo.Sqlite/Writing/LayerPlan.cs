using Geo.Sqlite.Blobs;

namespace Geo.Sqlite.Writing;

/// <summary>A table to be written: a layer of features, or attributes without geometry.</summary>
/// <param name="Name">The table's name, lower case by custom.</param>
/// <param name="Columns">Besides the key and the geometry.</param>
public sealed record LayerPlan(string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>The key's name: whole numbers from 1 in the order of writing.</summary>
    public string Key { get; init; } = "fid";

    public GeometryKind Geometry { get; init; }

    /// <summary>One of those a new GeoPackage knows: 4326, 4490, 0 or −1.</summary>
    public int SrsId { get; init; } = 4326;

    /// <summary>Whether the layer gets an r-tree.</summary>
    public bool SpatialIndex { get; init; }

    /// <summary>A name for people, unique in the file; the table's name where it is null.</summary>
    public string? Identifier { get; init; }

    public string Description { get; init; } = "";
}
