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

    /// <summary>Slot of the facility nearest to any of its points; −1 where no way leads to any.</summary>
    public required int NearestFacility { get; init; }

    /// <summary>From its nearest point to a facility, as the headline measure counts; <see cref="Model.Findings.NearestTwo.None"/> where no way leads to any.</summary>
    public required long NearestCost { get; init; }

    /// <summary>Largest cost of any of its points to that point's nearest facility.</summary>
    public required long FarthestCost { get; init; }

    /// <summary>How far its farthest point lies beyond the limit.</summary>
    public required long BeyondCost { get; init; }
}
