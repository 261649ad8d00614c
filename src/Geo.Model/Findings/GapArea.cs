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

    /// <summary>The facility nearest to any of its points; index into <see cref="PlacedStudy.Facilities"/>; −1 where no way leads to any.</summary>
    public required int NearestFacility { get; init; }

    /// <summary>What the three costs below count: that of the measure.</summary>
    public Impedance Counted { get; init; }

    /// <summary>From its nearest point to a facility; <see cref="NearestTwo.None"/> where no way leads to any.</summary>
    public required long NearestCost { get; init; }

    /// <summary>Largest cost of any of its points to that point's nearest facility.</summary>
    public required long FarthestCost { get; init; }

    /// <summary>How far its farthest point lies beyond the limit.</summary>
    public required long BeyondCost { get; init; }

    public required HelpingPoint Helping { get; init; }

    /// <summary>The parts of the unit minus the service area that hold its points, in WGS 84 degrees; null where the unit has no boundary.</summary>
    public Geometry? Outline { get; init; }
}
