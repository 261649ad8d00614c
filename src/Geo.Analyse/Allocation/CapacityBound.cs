using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Of capacitated covering under a budget: who is served by what stays, and the largest sum of capacities that can be had besides. Prices alone would let parts of sites be built.</summary>
/// <param name="Value">No choice serves more, scaled.</param>
/// <param name="Multipliers">[row, then rule]: settled rows cost what they are worth, all else nothing.</param>
/// <param name="Rule">Index of the rule that leaves no more.</param>
sealed record CapacityBound(long Value, long[] Multipliers, int Rule)
{
    /// <returns>Null where no rule has amounts to be summed.</returns>
    public static CapacityBound? Of(SitingProblem problem, LoadRelaxation relaxation, SiteRules rules, long scale, WorkMeter meter)
    {
        CapacityBound? least = null;
        for (var rule = 0; rule < problem.Rules.Count; rule++)
        {
            if (problem.Rules[rule].Kind is not (SitingRuleKind.Budget or SitingRuleKind.Count)) continue;
            var (u, values) = (relaxation.Plain[0], new long[rules.Count]);
            var constant = relaxation.Evaluate(u, values);
            if (Packing.Best(problem.Rules[rule], rules, values, meter) is not { } best) continue;
            // Sums of weights and capacities are multiples of the scale.
            var value = (constant + best) / scale * scale;
            if (least is null || value < least.Value) least = new(value, [.. u, .. new long[problem.Rules.Count]], rule);
        }

        return least;
    }

    public SitingProof ProofOf(long scale) => new() { Dominated = [], Denominator = scale, Multipliers = [Multipliers], Steps = [new(ProofStepKind.Packed, 0, [Rule])] };
}
