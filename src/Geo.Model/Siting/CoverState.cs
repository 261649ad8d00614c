namespace Geo.Model.Siting;

/// <summary>What a suggestion means for a demand point.</summary>
public enum CoverState : byte
{
    /// <summary>Covered before and after.</summary>
    Kept,

    /// <summary>Covered only after.</summary>
    New,

    /// <summary>Covered only before.</summary>
    Lost,

    /// <summary>Not covered, though a candidate that is not built would.</summary>
    NotChosen,

    /// <summary>Not covered by any candidate.</summary>
    OutOfReach,

    /// <summary>Nothing was asked about it: no standard that the sites are for is about its people, or its unit lacks nothing.</summary>
    NotAsked,
}
