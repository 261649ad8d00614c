using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>The answer to a question which units go together.</summary>
/// <param name="Verdict">What the checker says of the answer, its bound and its proof; null where there is nothing to check.</param>
public sealed record GroupingReply(GroupingTables Tables, GroupingSolution Solution, ProofVerdict? Verdict, TimeSpan Took)
{
    /// <summary>The best there is, and the checker agrees.</summary>
    public bool IsProven => Solution.IsBest && Verdict is { Holds: true };

    /// <summary>How far the answer may be from the best, as a share of it; null where it is not known.</summary>
    public decimal? Gap => Solution is { Objective: { } objective, Bound: { } bound } ? objective == bound ? 0 : (objective - (decimal)bound) / Math.Max(objective, 1) : null;

    /// <summary>An objective or a bound in people × the unit of the costs.</summary>
    public decimal Shown(long value) => value / (decimal)Tables.WeightScale / Tables.Costs.Unit.Whole;

    public decimal People(long weight) => weight / (decimal)Tables.WeightScale;
}
