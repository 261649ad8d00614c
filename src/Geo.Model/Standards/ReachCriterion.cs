using Geo.Space.Units;

namespace Geo.Model.Standards;

/// <summary>One limit of a reach rule: a distance, or a time.</summary>
public abstract record ReachCriterion;

/// <summary>Straight-line (geodesic) limits, ascending; the last one is the limit, those before it are aims (a band: 10 km good, 20 km acceptable).</summary>
public sealed record DistanceCriterion(IReadOnlyList<Metres> Limits) : ReachCriterion;

/// <summary>A travel-time limit. It needs a travel assumption, which no document of the catalogue gives.</summary>
/// <param name="MeanOnly">Whether the document speaks of the mean over an area (平均到达时间), not of every place.</param>
public sealed record TimeCriterion(TimeSpan Limit, bool MeanOnly) : ReachCriterion;
