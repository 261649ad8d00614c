using Geo.Analyse.Allocation;
using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Siting;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Studies.Siting;

/// <summary>What a question from tables says about its sites together: a budget, a distance, ways to build on one place, one for each unit.</summary>
static class SitingRules
{
    // A degree of latitude is nowhere shorter.
    const double LeastMetresPerDegree = 110_500;

    const int MostNamed = 5;

    /// <param name="candidateOf">[site]</param>
    /// <param name="costScale">Units of a site's cost in one of the table's.</param>
    /// <exception cref="BadInputException">A column that a rule needs is missing, or the table of conflicts can't be read.</exception>
    public static IReadOnlyList<SitingRule> Of(SitingRequest request, CandidateTable candidates, int[] candidateOf, long costScale, CancellationToken cancellation)
    {
        var rules = new List<SitingRule>();
        if (request.Budget is { } budget) rules.Add(Budget(request, budget, candidates, candidateOf, costScale));
        rules.AddRange(ApartRules.Of(Sites(Conflicts(request, candidates, cancellation), candidateOf).Where(pair => !BothStand(candidates, candidateOf, pair))));
        rules.AddRange(OnePlace(candidates, candidateOf));
        if (request.EachUnit) rules.AddRange(EachUnit(request, candidates, candidateOf));
        return rules;
    }

    /// <summary>Amounts by their common divisor, the sum rounded down to it: the same choices, smaller numbers.</summary>
    static SitingRule Budget(SitingRequest request, decimal budget, CandidateTable candidates, int[] candidateOf, long costScale)
    {
        if (candidates.Costs.Count == 0) throw Missing(request, "cost");
        int[] sites = [.. Enumerable.Range(0, candidateOf.Length).Where(site => candidates.Status[candidateOf[site]] is not (SiteStatus.Existing or SiteStatus.Forbidden) && candidates.Costs[candidateOf[site]] > 0)];
        long[] amounts = [.. sites.Select(site => (long)Math.Round((decimal)candidates.Costs[candidateOf[site]] * costScale, MidpointRounding.AwayFromZero))];
        return new(SitingRuleKind.Budget, sites, amounts, Most(budget, costScale));
    }

    /// <summary>A budget in the units of sites' costs, rounded down.</summary>
    public static long Most(decimal budget, long costScale) => (long)Math.Floor(Math.Min(budget * costScale, long.MaxValue / 4));

    static List<(int A, int B)> Conflicts(SitingRequest request, CandidateTable candidates, CancellationToken cancellation)
    {
        var pairs = new List<(int A, int B)>();
        if (request.Conflicts is { } path) pairs.AddRange(ConflictTable.Read(path, candidates.Ids, cancellation).Pairs);
        if (request.Apart is not { } apart) return pairs;
        if (candidates.Points.Count == 0) throw Missing(request, "lon");
        RequirePoints(request, candidates);
        int[] order = [.. Enumerable.Range(0, candidates.Ids.Count).Where(one => candidates.Points[one] is not null && IsNew(candidates, one)).OrderBy(one => candidates.Points[one]!.Value.Latitude)];
        var reach = apart.Value / LeastMetresPerDegree;
        for (var at = 0; at < order.Length; at++)
        {
            var here = candidates.Points[order[at]]!.Value;
            for (var to = at + 1; to < order.Length && candidates.Points[order[to]]!.Value.Latitude <= here.Latitude + reach; to++)
            {
                if (candidates.Places[order[at]] != candidates.Places[order[to]] && IsNearer(here, candidates.Points[order[to]]!.Value, apart.Millimetres)) pairs.Add((order[at], order[to]));
            }
        }

        return pairs;
    }

    /// <exception cref="BadInputException">A candidate that may be open has no coordinates: it would stand beside any other.</exception>
    static void RequirePoints(SitingRequest request, CandidateTable candidates)
    {
        string[] without = [.. Enumerable.Range(0, candidates.Ids.Count).Where(one => candidates.Points[one] is null && candidates.Status[one] != SiteStatus.Forbidden && IsNew(candidates, one)).Select(one => candidates.Ids[one])];
        if (without.Length == 0) return;
        var named = string.Join(", ", without.Take(MostNamed)) + (without.Length > MostNamed ? $" … (+{without.Length - MostNamed})" : "");
        throw new BadInputException(new Fault(FaultCode.SitesUnlocated, request.Candidates ?? request.Costs, 0, "lon", $"{without.Length}", named));
    }

    /// <summary>How far apart candidates are that are too near one another, in millimetres, each once, ascending.</summary>
    public static long[] Distances(SitingRequest request, CandidateTable candidates, CancellationToken cancellation) =>
        [.. Conflicts(request with { Conflicts = null }, candidates, cancellation).Select(pair => Geodesic.DistanceMm(candidates.Points[pair.A]!.Value, candidates.Points[pair.B]!.Value)).Distinct().Order()];

    /// <summary>Whether a candidate is a site by itself, and does not only make more of one.</summary>
    static bool IsNew(CandidateTable candidates, int candidate) => candidates.Actions.Count == 0 || candidates.Actions[candidate] == SiteAction.Build || candidates.Bases.Contains(candidates.Places[candidate]);

    static bool IsNearer(LonLat one, LonLat other, long millimetres) => Geodesic.DistanceMm(one, other) < millimetres;

    static IEnumerable<(int A, int B)> Sites(IEnumerable<(int A, int B)> pairs, int[] candidateOf)
    {
        var sites = candidateOf.Select((candidate, site) => (candidate, site)).ToLookup(one => one.candidate, one => one.site);
        return pairs.SelectMany(pair => sites[pair.A].SelectMany(a => sites[pair.B].Select(b => (a, b))));
    }

    static bool BothStand(CandidateTable candidates, int[] candidateOf, (int A, int B) pair) =>
        candidates.Status[candidateOf[pair.A]] == SiteStatus.Existing && candidates.Status[candidateOf[pair.B]] == SiteStatus.Existing;

    /// <summary>On one place one new building at most, one upgrade at most; and nothing is upgraded, extended or given a vehicle that is not there.</summary>
    static IEnumerable<SitingRule> OnePlace(CandidateTable candidates, int[] candidateOf)
    {
        if (candidates.Actions.Count == 0) yield break;
        foreach (var place in Enumerable.Range(0, candidateOf.Length).GroupBy(site => candidates.Places[candidateOf[site]]))
        {
            int[] standing = [.. place.Where(site => ActionOf(site) == SiteAction.Build && candidates.Status[candidateOf[site]] != SiteStatus.Forbidden)];
            int[] built = [.. standing.Where(site => candidates.Status[candidateOf[site]] is SiteStatus.Free or SiteStatus.Forced)];
            int[] upgrades = [.. place.Where(site => ActionOf(site) == SiteAction.Upgrade)];
            if (built.Select(site => candidateOf[site]).Distinct().Count() > 1) yield return new(SitingRuleKind.OneOf, built, [], 1);
            if (upgrades.Length > 1) yield return new(SitingRuleKind.OneOf, upgrades, [], 1);
            if (candidates.Bases.Contains(place.Key))
            {
                // What stands there serves once it is upgraded, or has its first vehicle.
                int[] founding = upgrades.Length > 0 ? upgrades : [place.First(site => ActionOf(site) == SiteAction.Vehicle)];
                foreach (var site in place.Except(founding)) yield return new(SitingRuleKind.Needs, [site, .. founding], [1, .. founding.Select(_ => -1L)], 0);
                continue;
            }

            if (standing.Any(site => candidates.Status[candidateOf[site]] is SiteStatus.Existing or SiteStatus.Forced)) continue;
            foreach (var site in place.Where(site => ActionOf(site) != SiteAction.Build))
            {
                yield return new(SitingRuleKind.Needs, [site, .. standing], [1, .. standing.Select(_ => -1L)], 0);
            }
        }

        SiteAction ActionOf(int site) => candidates.Actions[candidateOf[site]];
    }

    /// <summary>Each unit without a facility that stands gets one at least.</summary>
    static IEnumerable<SitingRule> EachUnit(SitingRequest request, CandidateTable candidates, int[] candidateOf)
    {
        if (candidates.Units.Count == 0) throw Missing(request, "unit");
        foreach (var unit in Enumerable.Range(0, candidateOf.Length).Where(site => candidates.Units[candidateOf[site]].Length > 0).GroupBy(site => candidates.Units[candidateOf[site]]))
        {
            if (unit.Any(site => candidates.Status[candidateOf[site]] is SiteStatus.Existing or SiteStatus.Forced)) continue;
            int[] sites = [.. unit.Where(site => candidates.Status[candidateOf[site]] != SiteStatus.Forbidden && IsNew(candidates, candidateOf[site]))];
            yield return new(SitingRuleKind.OneEach, sites, [.. sites.Select(_ => -1L)], -1);
        }
    }

    static BadInputException Missing(SitingRequest request, string column) => new(new Fault(FaultCode.HeaderMissing, request.Candidates ?? request.Costs, 0, column, column, "–"));
}
