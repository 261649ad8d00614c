using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Who is served before and after within capacities, where the people of a demand point may go to several sites and some of them to none.</summary>
public sealed class PartCovers
{
    readonly SitingProblem _problem;
    readonly DemandPoints _demand;

    /// <param name="parts">Who goes where after.</param>
    /// <remarks>Who is served before is as many as the sites that stand can take; of those who might be, the ones served by them after are counted first.</remarks>
    public PartCovers(DemandPoints demand, SitingProblem problem, IReadOnlyList<SitingPart> parts)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(parts);
        (_problem, _demand) = (problem, demand);
        int[] standing = [.. Enumerable.Range(0, problem.Status.Length).Where(site => problem.Status[site] is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable)];
        var after = Sums(parts);
        (Before, After) = (Served(Sums(LoadParts.Of(problem with { Least = [] }, standing, after))), Served(after));
    }

    /// <summary>[demand]: people served by what stands.</summary>
    public People[] Before { get; }

    /// <summary>[demand]</summary>
    public People[] After { get; }

    /// <summary>[demand]: what holds of half of its people or more.</summary>
    public CoverState[] States() => [.. Enumerable.Range(0, Before.Length).Select(i => (IsMost(After[i], i), IsMost(Before[i], i)) switch
    {
        (true, true) => CoverState.Kept,
        (true, false) => CoverState.New,
        (false, true) => CoverState.Lost,
        _ => IsInReach(i) ? CoverState.NotChosen : CoverState.OutOfReach,
    })];

    /// <summary>The units that hold anybody, ascending.</summary>
    public IReadOnlyList<UnitCover> ByUnit()
    {
        var sums = new SortedDictionary<int, long[]>();
        for (var i = 0; i < Before.Length; i++)
        {
            if (!sums.TryGetValue(_demand.Units[i], out var parts)) sums.Add(_demand.Units[i], parts = new long[5]);
            var (before, after) = (Before[i].Millionths, After[i].Millionths);
            var kept = Math.Min(before, after);
            parts[(int)CoverState.Kept] += kept;
            parts[(int)CoverState.New] += after - kept;
            parts[(int)CoverState.Lost] += before - kept;
            parts[(int)(IsInReach(i) ? CoverState.NotChosen : CoverState.OutOfReach)] += _demand.Millionths[i] - before - after + kept;
        }

        return [.. sums.Select(pair => new UnitCover(pair.Key, new(pair.Value[0]), new(pair.Value[1]), new(pair.Value[2]), new(pair.Value[3]), new(pair.Value[4])))];
    }

    bool IsMost(People people, int i) => people.Millionths > 0 && people.Millionths * 2 >= _demand.Millionths[i];

    bool IsInReach(int i)
    {
        for (var at = _problem.Pairs.First[i]; at < _problem.Pairs.First[i + 1]; at++)
        {
            if (_problem.Pairs.Cost[at] <= _problem.LimitOf(i) && _problem.Status[_problem.Pairs.Site[at]] != SiteStatus.Forbidden) return true;
        }

        return false;
    }

    /// <summary>[demand]: the weight that is served.</summary>
    long[] Sums(IReadOnlyList<SitingPart> parts)
    {
        var sums = new long[_problem.Weights.Length];
        foreach (var part in parts) sums[part.Demand] += part.Weight;
        return sums;
    }

    /// <summary>A demand point's people go as its weight does.</summary>
    People[] Served(long[] weights) => [.. weights.Select((weight, i) => new People(weight == 0 ? 0 : (long)((Int128)_demand.Millionths[i] * weight / _problem.Weights[i])))];
}
