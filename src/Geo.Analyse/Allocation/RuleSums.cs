using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>The rules of a problem as sums over the sites that are open, and by how much they are exceeded.</summary>
sealed class RuleSums
{
    readonly int[] _first;
    readonly int[] _rule;
    readonly long[] _amount;
    readonly long[] _sum;

    public RuleSums(IReadOnlyList<SitingRule> rules, int sites)
    {
        (Rules, _first, _sum) = (rules, new int[sites + 1], new long[rules.Count]);
        foreach (var rule in rules)
        {
            foreach (var site in rule.Sites) _first[site + 1]++;
        }

        for (var site = 0; site < sites; site++) _first[site + 1] += _first[site];
        (_rule, _amount) = (new int[_first[sites]], new long[_first[sites]]);
        var next = _first[..sites];
        for (var rule = 0; rule < rules.Count; rule++)
        {
            for (var at = 0; at < rules[rule].Sites.Length; at++)
            {
                var to = next[rules[rule].Sites[at]]++;
                (_rule[to], _amount[to]) = (rule, rules[rule].AmountOf(at));
            }
        }

        Clear();
    }

    public IReadOnlyList<SitingRule> Rules { get; }

    public int Count => Rules.Count;

    /// <summary>Amounts in all rules.</summary>
    public int Size => _rule.Length;

    /// <summary>By how much the rules are exceeded, all together.</summary>
    public long Excess { get; private set; }

    public void Clear()
    {
        Array.Clear(_sum);
        Excess = Rules.Sum(rule => Math.Max(0, -rule.Most));
    }

    /// <summary>Opens (+1) or closes (−1) a site.</summary>
    public void Change(int site, int by)
    {
        Excess = After(site, by);
        for (var at = _first[site]; at < _first[site + 1]; at++) _sum[_rule[at]] += by * _amount[at];
    }

    /// <summary>The excess if a site were opened (+1) or closed (−1).</summary>
    public long After(int site, int by)
    {
        var excess = Excess;
        for (var at = _first[site]; at < _first[site + 1]; at++)
        {
            var (most, sum) = (Rules[_rule[at]].Most, _sum[_rule[at]]);
            excess += Math.Max(0, sum + (by * _amount[at]) - most) - Math.Max(0, sum - most);
        }

        return excess;
    }

    /// <summary>Takes what the multipliers of the rules make of a site's open state from its value.</summary>
    /// <param name="u">[rule]</param>
    public void Price(ReadOnlySpan<long> u, Span<long> values)
    {
        for (var site = 0; site < values.Length; site++)
        {
            for (var at = _first[site]; at < _first[site + 1]; at++) values[site] -= u[_rule[at]] * _amount[at];
        }
    }

    /// <summary>What is left of each rule, [rule], if these sites are open.</summary>
    public void Left(ReadOnlySpan<int> open, Span<long> left)
    {
        for (var rule = 0; rule < left.Length; rule++) left[rule] = Rules[rule].Most;
        foreach (var site in open)
        {
            for (var at = _first[site]; at < _first[site + 1]; at++) left[_rule[at]] -= _amount[at];
        }
    }

    public ReadOnlySpan<int> RulesOf(int site) => _rule.AsSpan(_first[site].._first[site + 1]);

    public ReadOnlySpan<long> AmountsOf(int site) => _amount.AsSpan(_first[site].._first[site + 1]);
}
