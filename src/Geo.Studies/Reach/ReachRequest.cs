using Geo.Model.Studies;
using Geo.Space.Units;

namespace Geo.Studies.Reach;

/// <summary>A question about reach without a study file.</summary>
public sealed record ReachRequest
{
    /// <summary>Path of a table or layer of facilities.</summary>
    public required string Facilities { get; init; }

    /// <summary>Path of a table, layer or raster of people.</summary>
    public required string Demand { get; init; }

    /// <summary>Which facilities serve, as a row filter; null: all.</summary>
    public string? Where { get; init; }

    /// <summary>Only people and facilities within; null: all.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>Path of a layer of polygons: only people and facilities within them; null: all.</summary>
    public string? ClipPath { get; init; }

    /// <summary>Path of a layer of units to add up by; null: none.</summary>
    public string? By { get; init; }

    /// <summary>Coordinate system of files that declare none; null: WGS 84.</summary>
    public string? Crs { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<ReachLimit> Limits { get; init; }

    /// <summary>For limits in time; null where all are distances.</summary>
    public Speed? Speed { get; init; }

    /// <summary>Way on the ground ÷ straight line, for limits in time.</summary>
    public decimal DetourFactor { get; init; } = 1.3m;

    /// <summary>Roads to travel by, where all limits are times; null: straight lines.</summary>
    public ReachRoads? Roads { get; init; }
}

/// <summary>One limit as the user wrote it: a distance or a time.</summary>
public sealed record ReachLimit(string Text, Metres? Distance, TimeSpan? Time);
