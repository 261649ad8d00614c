using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Pairs of sites of which one at most may be open, as rules about as many sites at a time as are all too near one another: fewer rules, and a better bound.</summary>
public static class ApartRules
{
    /// <param name="pairs">Each of two different sites.</param>
    public static IReadOnlyList<SitingRule> Of(IEnumerable<(int A, int B)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        var near = new SortedDictionary<int, SortedSet<int>>();
        foreach (var (a, b) in pairs)
        {
            Near(near, a).Add(b);
            Near(near, b).Add(a);
        }

        var (said, rules) = (new HashSet<(int, int)>(), new List<SitingRule>());
        foreach (var (site, others) in near)
        {
            foreach (var other in others.GetViewBetween(site + 1, int.MaxValue))
            {
                if (said.Contains((site, other))) continue;
                var clique = new List<int> { site, other };
                foreach (var third in others)
                {
                    if (third != other && clique.TrueForAll(one => one == third || near[third].Contains(one)) && !clique.Contains(third)) clique.Add(third);
                }

                clique.Sort();
                for (var at = 0; at < clique.Count; at++)
                {
                    for (var to = at + 1; to < clique.Count; to++) said.Add((clique[at], clique[to]));
                }

                rules.Add(new(SitingRuleKind.Apart, [.. clique], [], 1));
            }
        }

        return rules;
    }

    static SortedSet<int> Near(SortedDictionary<int, SortedSet<int>> near, int site)
    {
        if (!near.TryGetValue(site, out var others)) near.Add(site, others = []);
        return others;
    }
}
