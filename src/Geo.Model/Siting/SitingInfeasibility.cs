namespace Geo.Model.Siting;

/// <summary>Which constraint can't be kept, and what it takes.</summary>
/// <param name="Demand">Demand points without enough sites in reach; empty where the obstacle is another.</param>
/// <param name="LimitNeeded">The least limit at which each of them has enough, which other constraints may still bar; null where there is none.</param>
/// <param name="SitesNeeded">How many sites it takes; null where it is not known or not the question. Of <see cref="SitingObstacle.TooManyForced"/> at the least; else so many do.</param>
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
