using System.Numerics;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;

namespace Geo.Analyse.Grouping;

/// <summary>Every group of units that is allowed: in one piece, of so many units, with a centre that all of it reaches within the limit, the one that costs least.</summary>
sealed class GroupList
{
    const int MostGroups = 1_000_000;

    readonly GroupingProblem _problem;
    readonly WorkMeter _meter;
    readonly ulong[] _near;
    readonly long[] _cost;
    readonly ulong _mustBeCentres;
    readonly List<ulong> _units = [];
    readonly List<int> _centres = [];
    readonly List<long> _costs = [];

    public GroupList(GroupingProblem problem, WorkMeter meter)
    {
        (_problem, _meter, Count) = (problem, meter, problem.Weights.Length);
        (_near, _cost) = (Neighbours(problem), Costs(problem));
        for (var unit = 0; unit < Count; unit++)
        {
            if (problem.Status[unit] is SiteStatus.Existing or SiteStatus.Forced) _mustBeCentres |= 1UL << unit;
        }

        for (var unit = 0; unit < Count && !IsCut; unit++) Grow(1UL << unit, _near[unit] & ~Upto(unit), Upto(unit) | _near[unit]);
    }

    /// <summary>How many units there are.</summary>
    public int Count { get; }

    /// <summary>[group]: its units, a bit each.</summary>
    public IReadOnlyList<ulong> Units => _units;

    /// <summary>[group]</summary>
    public IReadOnlyList<int> Centres => _centres;

    /// <summary>[group]</summary>
    public IReadOnlyList<long> Cost => _costs;

    /// <summary>Whether there are more groups than can be listed, or the search was ended meanwhile.</summary>
    public bool IsCut => _units.Count >= MostGroups || _meter.IsOver;

    public static ulong[] Neighbours(GroupingProblem problem)
    {
        var near = new ulong[problem.Weights.Length];
        foreach (var (a, b) in problem.Adjacent)
        {
            near[a] |= 1UL << b;
            near[b] |= 1UL << a;
        }

        return near;
    }

    /// <summary>Each set once: extended only by units above the first, and by each neighbour either now or never again.</summary>
    /// <remarks>Source: Wernicke (2006), doi:10.1109/TCBB.2006.51.</remarks>
    void Grow(ulong set, ulong extension, ulong seen)
    {
        var size = BitOperations.PopCount(set);
        _meter.Spend(1);
        if (size >= _problem.Least) Add(set);
        if (size == _problem.Most) return;
        while (extension != 0 && !IsCut)
        {
            var unit = BitOperations.TrailingZeroCount(extension);
            extension &= extension - 1;
            Grow(set | (1UL << unit), extension | (_near[unit] & ~seen), seen | _near[unit]);
        }
    }

    void Add(ulong set)
    {
        var must = set & _mustBeCentres;
        if (BitOperations.PopCount(must) > 1) return;
        var (best, least) = (-1, long.MaxValue);
        for (var left = must != 0 ? must : set; left != 0; left &= left - 1)
        {
            var centre = BitOperations.TrailingZeroCount(left);
            if (CostOf(set, centre) is { } cost && cost < least) (best, least) = (centre, cost);
        }

        if (best < 0) return;
        _units.Add(set);
        _centres.Add(best);
        _costs.Add(least);
    }

    long? CostOf(ulong set, int centre)
    {
        var sum = 0L;
        for (var left = set; left != 0; left &= left - 1)
        {
            var cost = _cost[(BitOperations.TrailingZeroCount(left) * Count) + centre];
            if (cost < 0) return null;
            sum += cost;
        }

        return sum;
    }

    /// <summary>Weight × cost, [unit × centre]; −1 where the unit can't go there.</summary>
    static long[] Costs(GroupingProblem problem)
    {
        var count = problem.Weights.Length;
        var costs = new long[count * count];
        Array.Fill(costs, -1);
        for (var unit = 0; unit < count; unit++)
        {
            for (var at = problem.Pairs.First[unit]; at < problem.Pairs.First[unit + 1]; at++)
            {
                var centre = problem.Pairs.Site[at];
                if (problem.Status[centre] != SiteStatus.Forbidden && !(problem.Pairs.Cost[at] > problem.Limit)) costs[(unit * count) + centre] = problem.Weights[unit] * problem.Pairs.Cost[at];
            }
        }

        return costs;
    }

    static ulong Upto(int unit) => unit == 63 ? ulong.MaxValue : (1UL << (unit + 1)) - 1;
}
