namespace Geo.Sqlite.Reading;

/// <summary>A table of a GeoPackage: a layer of features, or attributes.</summary>
public sealed record LayerInfo
{
    public required string Name { get; init; }

    public required string Identifier { get; init; }

    /// <summary>Null for attributes.</summary>
    public string? GeometryColumn { get; init; }

    /// <summary>POINT, MULTIPOLYGON, GEOMETRY, … as the file says; empty for attributes.</summary>
    public string GeometryType { get; init; } = "";

    /// <summary>Null for attributes.</summary>
    public Srs? Srs { get; init; }

    /// <summary>The whole-number primary key; null where there is none (a view).</summary>
    public string? KeyColumn { get; init; }

    /// <summary>Whether its rows are computed by a view.</summary>
    public bool IsView { get; init; }

    /// <summary>Why its rows can't be read; null where nothing stands against it.</summary>
    public GeoPackageFault? Fault { get; init; }

    /// <summary>All other columns, in the table's order.</summary>
    public required IReadOnlyList<LayerColumn> Columns { get; init; }

    public bool HasGeometry => GeometryColumn is not null;
}

/// <summary>A column of a layer: its name and its declared type (INTEGER, TEXT(50), …).</summary>
public sealed record LayerColumn(string Name, string Type);
