using Geo.Model.Demand;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Model.Runs;

/// <summary>A gap area of a run. Distances are millimetres; null where no facility serves, and where the measure counts time.</summary>
public sealed record RunGap
{
    public required string Standard { get; init; }

    public required int Rank { get; init; }

    public required string UnitId { get; init; }

    public required string UnitName { get; init; }

    /// <summary>Demand points.</summary>
    public required int Points { get; init; }

    public required People People { get; init; }

    public string? NearestFacility { get; init; }

    public string? NearestName { get; init; }

    public long? NearestMm { get; init; }

    public long? FarthestMm { get; init; }

    public long? BeyondMm { get; init; }

    /// <summary>Milliseconds where the measure counts time; null elsewhere, and where no way leads to a facility.</summary>
    public long? NearestMs { get; init; }

    public long? FarthestMs { get; init; }

    public long? BeyondMs { get; init; }

    /// <summary>Id of the demand point whose facility would help most.</summary>
    public required long HelpingPoint { get; init; }

    public required LonLat HelpingPlace { get; init; }

    public required People HelpingOfGap { get; init; }

    public required People HelpingOfAll { get; init; }

    /// <summary>WGS 84 degrees; null where the unit has no boundary.</summary>
    public MultiPolygon? Outline { get; init; }
}
