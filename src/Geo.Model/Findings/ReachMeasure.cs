using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>A reach rule under one assumption.</summary>
public sealed record ReachMeasure
{
    /// <summary>
    /// <c>radius</c>, a preset's id (<c>walk</c>, <c>ebike</c>, <c>car</c>), <c>either</c> or <c>both</c>; words under <c>measure.…</c>. A twin of one of these under another model has the model in front:
    /// <c>roads-walk</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>How the way is taken; of two criteria joined, as the time is.</summary>
    public TravelModel Model { get; init; }

    /// <summary>Who goes over roads or terrain; null where the way is a straight line or a detour.</summary>
    public TravelMode? Mode { get; init; }

    /// <summary>The nearest two of every demand point that the tallies rest on, in <see cref="Unit"/>; of two criteria joined over roads, those by time. Null: the straight lines of the finding.</summary>
    public NearestTwo? Nearest { get; init; }

    /// <summary>Null for a straight-line limit, which needs none.</summary>
    public TravelAssumption? Travel { get; init; }

    /// <summary>The time limit behind <see cref="Limits"/>; null for a straight-line limit.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>The criterion of distance, in millimetres as the model takes the way, that the time limit is joined with (<c>either</c>, <c>both</c>); null where the measure is of one criterion.</summary>
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
