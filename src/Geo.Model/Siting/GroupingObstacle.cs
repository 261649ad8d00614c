namespace Geo.Model.Siting;

/// <summary>Why units can't be grouped as asked.</summary>
public enum GroupingObstacle
{
    /// <summary>Units that hang together are too few, or a number that groups of the sizes allowed don't add up to.</summary>
    SizesDontFit,

    /// <summary>So many groups of the sizes allowed have more or fewer units than there are.</summary>
    NumberDoesntFit,

    /// <summary>Some units are in no group that is in one piece and within the limit of a centre.</summary>
    InNoGroup,

    /// <summary>Every unit is in some allowed group, but no groups make up the whole.</summary>
    NoPartition,
}
