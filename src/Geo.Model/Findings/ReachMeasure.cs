using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>A reach rule under one assumption.</summary>
public sealed record ReachMeasure
{
    /// <summary><c>radius</c>, a preset's id (<c>walk</c>, <c>ebike</c>, <c>car</c>), <c>either</c> or <c>both</c>; words under <c>measure.…</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Null for a straight-line limit, which needs none.</summary>
    public TravelAssumption? Travel { get; init; }

    /// <summary>The time limit behind <see cref="Limits"/>; null for a straight-line limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The straight-line criterion, in millimetres, that the time limit is joined with (<c>either</c>, <c>both</c>); null where the measure is of one criterion.</summary>
    public long? JoinedMm { get; init; }

    /// <summary>What the limits and the tallies' costs count.</summary>
    public Impedance Unit { get; init; }

    /// <summary>In <see cref="Unit"/>, ascending, inclusive; the last one parts inside from outside.</summary>
    public required IReadOnlyList<long> Limits { get; init; }

    public required ReachTally Area { get; init; }

    /// <summary>One for each unit of the tree, every level.</summary>
    public required IReadOnlyList<ReachTally> ByUnit { get; init; }

    /// <summary>Unclassified, urban, rural: indexed by <see cref="Demand.UrbanRural"/>.</summary>
    public required IReadOnlyList<ReachTally> ByClass { get; init; }

    public long Limit => Limits[^1];
}
