using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Model.Runs;

/// <summary>One line of figures of a run.</summary>
/// <param name="UnitId">Null for the whole area.</param>
/// <param name="UnitName">As the source names it; null for the whole area.</param>
/// <param name="Class">Null for everyone.</param>
/// <param name="Assumption">The travel preset; null for a straight-line limit.</param>
/// <param name="Limits">Ascending, in <see cref="Unit"/>: straight-line millimetres, those along the way, or milliseconds of travel.</param>
public sealed record RunFigure(
    string Standard, string Measure, bool IsHeadline, string? UnitId, string? UnitName, UrbanRural? Class, string? Assumption, IReadOnlyList<long> Limits, ReachTally Tally)
{
    /// <summary>What the limits and the tally's costs count.</summary>
    public Impedance Unit { get; init; }
}
