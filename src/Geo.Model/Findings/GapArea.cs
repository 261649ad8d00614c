using Geo.Model.Demand;
using NetTopologySuite.Geometries;

namespace Geo.Model.Findings;

/// <summary>A connected cluster of uncovered demand points within one unit.</summary>
public sealed record GapArea
{
    /// <summary>From 1, most people first; ties by the smallest demand point's id.</summary>
    public required int Rank { get; init; }

    /// <summary>Index of a finest unit.</summary>
    public required int Unit { get; init; }

    /// <summary>Rows of the demand points, ascending.</summary>
    public required IReadOnlyList<int> Points { get; init; }

    public required People People { get; init; }

    /// <summary>The facility nearest to any of its points; index into <see cref="PlacedStudy.Facilities"/>.</summary>
    public required int NearestFacility { get; init; }

    /// <summary>Distance of its nearest point to a facility.</summary>
    public required long NearestMm { get; init; }

    /// <summary>Largest distance of any of its points to that point's nearest facility.</summary>
    public required long FarthestMm { get; init; }

    /// <summary>How far its farthest point lies beyond the limit.</summary>
    public required long BeyondMm { get; init; }

    public required HelpingPoint Helping { get; init; }

    /// <summary>The parts of the unit minus the service area that hold its points, in WGS 84 degrees; null where the unit has no boundary.</summary>
    public Geometry? Outline { get; init; }
}
