using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Exchanges counted in people who can be served no more within the capacities. An exchange that leaves a site without its least is none.</summary>
sealed class LoadExchange : IExchange
{
    readonly SitingProblem _problem;
    readonly LoadScore _score;
    readonly KeptRules _rules;
    readonly bool[] _isOpen;
    readonly long _served;

    public LoadExchange(SitingProblem problem, int[] open)
    {
        (_problem, _rules, _isOpen) = (problem, new(problem, open), new bool[problem.Status.Length]);
        foreach (var site in open) _isOpen[site] = true;
        bool[] stays = [.. _isOpen.Select((isOpen, site) => isOpen && !CanGo(site))];
        _score = new(LoadQuestion.Of(problem, stays), scale: 1);
        _score.Begin(_isOpen);
        _served = _score.Value;
    }

    public (int Site, long Loss)? Best(int site, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _score.Close(site);
        var (best, most, closed) = (-1, long.MinValue, _score.Value);
        for (var other = 0; other < _isOpen.Length; other++)
        {
            if (cancellation.IsCancellationRequested) break;
            if (_isOpen[other] || !CanGo(other) || !_rules.Allow(site, other) || (best >= 0 && _score.GainAtMost(other) <= most)) continue;
            _score.Open(other);
            var gain = _score.Value - closed;
            if (_score.IsComplete && gain > most) (best, most) = (other, gain);
            _score.Close(other);
        }

        _score.Open(site);
        cancellation.ThrowIfCancellationRequested();
        return best < 0 ? null : (best, _served - closed - most);
    }

    /// <summary>A site whose least is more than it can take is never open.</summary>
    bool CanGo(int site) => _problem.Status[site] is SiteStatus.Free or SiteStatus.Movable && _problem.LeastOf(site) <= _problem.Capacities[site];
}
