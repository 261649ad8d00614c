using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Exchanges counted in weight × cost (p-median) or in the largest cost (p-centre). An exchange that leaves somebody out of reach is none.</summary>
/// <remarks>
/// Without a site its people go to the second nearest and everybody else where he went: all pairs are looked at once for everybody, and those of a site's own people once more for it.
/// </remarks>
sealed class TravelExchange : IExchange
{
    readonly SitingProblem _problem;
    readonly bool[] _isOpen;
    readonly KeptRules _rules;
    readonly ITravelTotals _totals;

    public TravelExchange(SitingProblem problem, int[] open)
    {
        (_problem, _isOpen, _rules) = (problem, new bool[problem.Status.Length], new(problem, open));
        foreach (var site in open) _isOpen[site] = true;
        var nearest = new NearestOpen(problem, _isOpen);
        _totals = problem.Model == SitingModel.PCentre ? new LargestTravel(problem, nearest) : new TravelSums(problem, nearest);
    }

    public (int Site, long Loss)? Best(int site, CancellationToken cancellation)
    {
        var before = _totals.Begin(site);
        (int Site, long Loss)? best = null;
        for (var other = 0; other < _isOpen.Length; other++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_isOpen[other] || _problem.Status[other] is not (SiteStatus.Free or SiteStatus.Movable) || !_rules.Allow(site, other)) continue;
            if (_totals.With(other) is { } value && (best is null || value - before < best.Value.Loss)) best = (other, value - before);
        }

        return best;
    }
}
