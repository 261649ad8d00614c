using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>The groups that a grouping question allows, found by adding neighbours size by size, each set of units once.</summary>
sealed class AllowedGroups
{
    readonly GroupingProblem _problem;
    readonly List<int>[] _near;
    readonly Dictionary<(int, int), long> _costs = [];

    public AllowedGroups(GroupingProblem problem)
    {
        _problem = problem;
        _near = [.. problem.Weights.Select(_ => new List<int>())];
        foreach (var (a, b) in problem.Adjacent)
        {
            _near[a].Add(b);
            _near[b].Add(a);
        }

        for (var unit = 0; unit < problem.Pairs.DemandCount; unit++)
        {
            for (var at = problem.Pairs.First[unit]; at < problem.Pairs.First[unit + 1]; at++) _costs[(unit, problem.Pairs.Site[at])] = problem.Pairs.Cost[at];
        }
    }

    /// <summary>Every allowed set of units with the least that it costs.</summary>
    public IEnumerable<(ulong Units, Int128 Cost)> List()
    {
        var sets = Enumerable.Range(0, _near.Length).Select(unit => 1UL << unit).ToHashSet();
        for (var size = 1; size <= _problem.Most && sets.Count > 0; size++)
        {
            if (size >= _problem.Least)
            {
                foreach (var set in sets)
                {
                    if (Least(UnitsOf(set)) is { } cost) yield return (set, cost);
                }
            }

            sets = [.. sets.SelectMany(set => UnitsOf(set).SelectMany(unit => _near[unit]).Where(other => (set >> other & 1) == 0).Select(other => set | (1UL << other)))];
        }
    }

    /// <summary>What a group costs with a centre; null where it is not allowed.</summary>
    public Int128? CostOf(int[] units, int centre)
    {
        if (units.Length < _problem.Least || units.Length > _problem.Most || !IsOnePiece(units) || !MayBeCentre(units, centre)) return null;
        Int128 sum = 0;
        foreach (var unit in units)
        {
            if (!_costs.TryGetValue((unit, centre), out var cost) || cost > _problem.Limit) return null;
            sum += (Int128)_problem.Weights[unit] * cost;
        }

        return sum;
    }

    Int128? Least(int[] units)
    {
        Int128? least = null;
        foreach (var centre in units)
        {
            if (CostOf(units, centre) is { } cost && (least is null || cost < least)) least = cost;
        }

        return least;
    }

    /// <summary>A unit that must be a centre is the centre of its group, so no group has two of them.</summary>
    bool MayBeCentre(int[] units, int centre) =>
        _problem.Status[centre] != SiteStatus.Forbidden && units.All(unit => unit == centre || _problem.Status[unit] is not (SiteStatus.Existing or SiteStatus.Forced));

    bool IsOnePiece(int[] units)
    {
        var (inside, waiting) = (units.ToHashSet(), new Stack<int>());
        waiting.Push(units[0]);
        inside.Remove(units[0]);
        while (waiting.TryPop(out var unit))
        {
            foreach (var other in _near[unit])
            {
                if (inside.Remove(other)) waiting.Push(other);
            }
        }

        return inside.Count == 0;
    }

    static int[] UnitsOf(ulong set) => [.. Enumerable.Range(0, 64).Where(unit => (set >> unit & 1) == 1)];
}
