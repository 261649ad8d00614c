using Geo.Analyse.Allocation;
using Geo.Model.Siting;
using Geo.Space.Units;

namespace Geo.Studies.Siting;

/// <summary>How far apart sites may be asked to stand, where the distance asked for leaves no choice.</summary>
static class SitingApart
{
    /// <summary>The same, with the largest distance at which there is a choice: that between two candidates, found by halving, since a smaller one forbids less.</summary>
    public static SitingSolution Of(SitingTables tables, SitingSolution solution, CancellationToken cancellation)
    {
        if (solution.Infeasibility is not { Rule: SitingRuleKind.Apart } obstacle || tables.Request.Apart is null) return solution;
        var (request, distances, allowed, problem) = (tables.Request, SitingRules.Distances(tables.Request, tables.Candidates, cancellation), -1, tables.Asked ?? tables.Problem);
        for (var (first, last) = (0, distances.Length - 1); first <= last && !cancellation.IsCancellationRequested;)
        {
            var middle = (first + last) / 2;
            var eased = request with { Apart = new Metres(distances[middle] / 1000.0) };
            if (SiteSolver.HasAnswer(problem with { Rules = SitingRules.Of(eased, tables.Candidates, tables.CandidateOf, tables.SiteCostScale, cancellation) }, request.Effort, cancellation)) (allowed, first) = (middle, middle + 1);
            else last = middle - 1;
        }

        return allowed < 0 ? solution : solution with { Infeasibility = obstacle with { MostNeeded = distances[allowed] } };
    }
}
