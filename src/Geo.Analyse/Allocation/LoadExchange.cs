using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Exchanges counted in people who can be served no more within the capacities. An exchange that leaves a site without its least is none.</summary>
sealed class LoadExchange : IExchange
{
    readonly SitingProblem _problem;
    readonly LoadFlow _flow;
    readonly KeptRules _rules;
    readonly bool[] _isOpen;
    readonly long _served;

    public LoadExchange(SitingProblem problem, int[] open)
    {
        (_problem, _flow, _rules, _isOpen) = (problem, LoadParts.FlowOf(problem), new(problem, open), new bool[problem.Status.Length]);
        foreach (var site in open) _isOpen[site] = true;
        _flow.Begin(_isOpen);
        _served = _flow.Served;
    }

    public (int Site, long Loss)? Best(int site)
    {
        _flow.Close(site);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            if (_isOpen[other] || _problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable) || !_rules.Allow(site, other)) continue;
            _flow.Open(other);
            var loss = _served - _flow.Served;
            if (_flow.Lacking == 0 && (best is null || loss < best.Value.Loss)) best = (other, loss);
            _flow.Close(other);
        }

        _flow.Open(site);
        return best;
    }
}
