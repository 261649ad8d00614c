namespace Geo.Model.Siting;

/// <summary>Why no choice of sites answers the question.</summary>
public enum SitingObstacle
{
    /// <summary>Some demand points have too few sites in reach, whatever is built.</summary>
    OutOfReach,

    /// <summary>More sites are forced, or may not move, than may be built.</summary>
    TooManyForced,

    /// <summary>The sites asked for are too few to reach everybody.</summary>
    TooFewSites,

    /// <summary>All sites together cover less than the share asked for.</summary>
    TargetBeyondReach,

    /// <summary>No choice keeps the rules of one kind; without them one is allowed.</summary>
    RuleUnkept,

    /// <summary>No choice keeps all rules at once, though each kind could be left for the others.</summary>
    RulesTogether,

    /// <summary>A site that must be open can't have the least number of people.</summary>
    TooFewPeople,
}
