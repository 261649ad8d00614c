using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Exchanges counted in people who are covered no more.</summary>
sealed class CoverageExchange : IExchange
{
    readonly SitingProblem _problem;
    readonly CoverageCount _coverage;
    readonly bool[] _isOpen;
    readonly KeptRules _rules;

    public CoverageExchange(SitingProblem problem, int[] open)
    {
        (_problem, _coverage, _isOpen, _rules) = (problem, new(problem), new bool[problem.Status.Length], new(problem, open));
        foreach (var site in open)
        {
            _isOpen[site] = true;
            _coverage.Open(site);
        }
    }

    public (int Site, long Loss)? Best(int site, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _coverage.Close(site);
        var lost = _coverage.GainOf(site);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            if (_isOpen[other] || _problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable) || _problem.AreAlike(site, other) || !_rules.Allow(site, other)) continue;
            var loss = lost - _coverage.GainOf(other);
            if (best is null || loss < best.Value.Loss) best = (other, loss);
        }

        _coverage.Open(site);
        return best;
    }
}
