using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Whether an assignment of weight to open sites is allowed, and how much it serves.</summary>
static class PartsCheck
{
    public static bool Holds(SitingProblem problem, bool[] isOpen, IReadOnlyList<SitingPart> parts, out Int128 served)
    {
        served = 0;
        var (given, taken) = (new Int128[problem.Weights.Length], new Int128[isOpen.Length]);
        if (!AreEachOnce(parts)) return false;
        foreach (var part in parts)
        {
            if (part.Demand < 0 || part.Demand >= given.Length || part.Site < 0 || part.Site >= taken.Length || part.Weight <= 0) return false;
            if (!isOpen[part.Site] || !Serves(problem, part)) return false;
            given[part.Demand] += part.Weight;
            taken[part.Site] += part.Weight;
            served += part.Weight;
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] > problem.Weights[i]) return false;
        }

        for (var site = 0; site < taken.Length; site++)
        {
            if (taken[site] > problem.Capacities[site] || (isOpen[site] && taken[site] < LeastOf(problem, site))) return false;
        }

        return true;
    }

    public static long LeastOf(SitingProblem problem, int site) => problem.Least.Length == 0 || problem.Status[site] == SiteStatus.Existing ? 0 : problem.Least[site];

    /// <summary>Whether no two go from the same demand point to the same site: mostly they come in their order, and need not be remembered.</summary>
    static bool AreEachOnce(IReadOnlyList<SitingPart> parts)
    {
        for (var at = 1; at < parts.Count; at++)
        {
            var (one, other) = (parts[at - 1], parts[at]);
            if (one.Demand > other.Demand || (one.Demand == other.Demand && one.Site >= other.Site)) return parts.Select(part => (part.Demand, part.Site)).Distinct().Count() == parts.Count;
        }

        return true;
    }

    static bool Serves(SitingProblem problem, SitingPart part)
    {
        for (var at = problem.Pairs.First[part.Demand]; at < problem.Pairs.First[part.Demand + 1]; at++)
        {
            if (problem.Pairs.Site[at] == part.Site) return problem.Pairs.Cost[at] <= problem.LimitOf(part.Demand);
        }

        return false;
    }
}
