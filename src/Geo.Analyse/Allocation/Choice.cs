using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What the solvers hand out: sites by index, multipliers in the problem's own units.</summary>
static class Choice
{
    public static int[] Of(bool[] isOpen) => [.. Enumerable.Range(0, isOpen.Length).Where(site => isOpen[site])];

    /// <summary>Of what needs no multipliers: nothing smaller is possible at all.</summary>
    public static SitingProof Obvious { get; } = new() { Dominated = [], Denominator = 1, Multipliers = [], Steps = [new(ProofStepKind.Decided, -1, [])] };

    /// <param name="unit">What one of the solver's units is in the problem's.</param>
    /// <param name="expand">Makes the prices of rows taken together, or left out, those of all rows; null: they are.</param>
    public static SitingProof ProofOf(ICaseTree tree, int[] instead, long unit, long scale, Func<long[], long[]>? expand = null) => new()
    {
        Dominated = [.. Enumerable.Range(0, instead.Length).Where(site => instead[site] >= 0).Select(site => (site, instead[site]))],
        Denominator = scale,
        Multipliers = unit == 1 && expand is null ? tree.Multipliers : [.. tree.Multipliers.Select(vector => Array.ConvertAll(expand?.Invoke(vector) ?? vector, u => u * unit))],
        Steps = tree.Steps,
    };
}
