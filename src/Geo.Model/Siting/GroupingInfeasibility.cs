namespace Geo.Model.Siting;

/// <summary>Which constraint of a grouping can't be kept, and what would do.</summary>
/// <param name="Units">Those it concerns; empty where it is all.</param>
/// <param name="FewestGroups">Of a number that does not fit: from how many groups on it would.</param>
/// <param name="MostGroups">Up to how many.</param>
public sealed record GroupingInfeasibility(GroupingObstacle Obstacle, int[] Units, int? FewestGroups = null, int? MostGroups = null);
