namespace Geo.Analyse.WhatIf;

/// <summary>A gap area's figures, without the drawing and without the point that would help most: those are made on request.</summary>
public sealed record GapCluster
{
    /// <summary>From 1, most people first; ties by the smallest demand point's id.</summary>
    public required int Rank { get; init; }

    /// <summary>Index of a finest unit.</summary>
    public required int Unit { get; init; }

    /// <summary>Rows of the demand points, ascending.</summary>
    public required IReadOnlyList<int> Points { get; init; }

    public required Model.Demand.People People { get; init; }

    /// <summary>Slot of the facility nearest to any of its points.</summary>
    public required int NearestFacility { get; init; }

    /// <summary>Distance of its nearest point to a facility.</summary>
    public required long NearestMm { get; init; }

    /// <summary>Largest distance of any of its points to that point's nearest facility.</summary>
    public required long FarthestMm { get; init; }

    /// <summary>How far its farthest point lies beyond the limit.</summary>
    public required long BeyondMm { get; init; }
}
