using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Which exchanges of an open for a closed site keep the rules that the open sites keep.</summary>
sealed class KeptRules
{
    readonly RuleSums _sums;

    public KeptRules(SitingProblem problem, int[] open)
    {
        _sums = new(problem.Rules, problem.Status.Length);
        foreach (var site in open) _sums.Change(site, 1);
    }

    public bool Allow(int site, int instead)
    {
        _sums.Change(site, -1);
        var excess = _sums.After(instead, 1);
        _sums.Change(site, 1);
        return excess == 0;
    }
}
