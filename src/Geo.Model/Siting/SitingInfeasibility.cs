namespace Geo.Model.Siting;

/// <summary>Which constraint can't be kept, and what would do.</summary>
/// <param name="Demand">Demand points without enough sites in reach; empty where the obstacle is another.</param>
/// <param name="LimitNeeded">The limit at which each of them would have enough; null where none would do.</param>
/// <param name="SitesNeeded">How many sites would do; null where it is not known or not the question.</param>
/// <param name="WeightReached">What all sites together can cover.</param>
public sealed record SitingInfeasibility(SitingObstacle Obstacle, int[] Demand, long? LimitNeeded, int? SitesNeeded, long WeightReached)
{
    /// <summary>Of rules that can't be kept: which.</summary>
    public SitingRuleKind? Rule { get; init; }

    /// <summary>Of a budget, or of a distance between sites (millimetres): what would do; null where it is not known or not the question.</summary>
    public long? MostNeeded { get; init; }

    /// <summary>Of too few people: the sites that must be open and can't have them.</summary>
    public int[] Sites { get; init; } = [];

    /// <summary>Of too few people: the largest least that all sites that must be open can have together, where theirs is more; null where it is not the question.</summary>
    public long? LeastPossible { get; init; }
}
