using Geo.Model.Demand;
using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Who is covered before and after, in people, whatever the weights were.</summary>
public static class SiteCovers
{
    /// <summary>[demand]</summary>
    public static CoverState[] States(SitingProblem problem, SitingAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return States(problem, account.Sites.Select(site => site.Site).ToHashSet());
    }

    /// <summary>How many open sites within the limit cover somebody, as a model sees it.</summary>
    public static int TimesOf(SitingModel model) => model is SitingModel.BackupSetCovering or SitingModel.BackupMaximalCovering ? 2 : 1;

    /// <summary>[demand]: within the limit of an open site after, whatever capacities there are.</summary>
    /// <param name="times">Of so many.</param>
    public static CoverState[] States(SitingProblem problem, IReadOnlySet<int> open, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        var (pairs, states) = (problem.Pairs, new CoverState[problem.Weights.Length]);
        for (var i = 0; i < states.Length; i++)
        {
            var (limit, isCovered, stood, canBe) = (problem.LimitOf(i), 0, 0, 0);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (pairs.Cost[at] > limit) continue;
                var status = problem.Status[pairs.Site[at]];
                isCovered += open.Contains(pairs.Site[at]) ? 1 : 0;
                stood += Stands(status) ? 1 : 0;
                canBe += status != SiteStatus.Forbidden ? 1 : 0;
            }

            states[i] = Of(isCovered >= times, stood >= times) ?? (canBe >= times ? CoverState.NotChosen : CoverState.OutOfReach);
        }

        return states;
    }

    /// <summary>Null where a demand point is covered neither before nor after.</summary>
    public static CoverState? Of(bool isCovered, bool wasCovered) => (isCovered, wasCovered) switch
    {
        (true, true) => CoverState.Kept,
        (true, false) => CoverState.New,
        (false, true) => CoverState.Lost,
        _ => null,
    };

    /// <summary>The people of some demand points, of no unit.</summary>
    public static UnitCover Of(DemandPoints demand, CoverState[] states, IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(rows);
        var parts = new long[Enum.GetValues<CoverState>().Length];
        foreach (var row in rows) parts[(int)states[row]] += demand.Millionths[row];
        return new(-1, new(parts[0]), new(parts[1]), new(parts[2]), new(parts[3]), new(parts[4]));
    }

    /// <summary>The units that hold anybody, ascending.</summary>
    public static IReadOnlyList<UnitCover> ByUnit(DemandPoints demand, CoverState[] states)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(states);
        var sums = new SortedDictionary<int, long[]>();
        for (var i = 0; i < states.Length; i++)
        {
            if (!sums.TryGetValue(demand.Units[i], out var parts)) sums.Add(demand.Units[i], parts = new long[Enum.GetValues<CoverState>().Length]);
            parts[(int)states[i]] += demand.Millionths[i];
        }

        return [.. sums.Select(pair => new UnitCover(pair.Key, new(pair.Value[0]), new(pair.Value[1]), new(pair.Value[2]), new(pair.Value[3]), new(pair.Value[4])))];
    }

    static bool Stands(SiteStatus status) => status is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable;

    /// <summary>People newly covered by each open site, as often as the model asks, in the account's order; whoever is covered today by a facility that closes or moves is newly covered by none.</summary>
    public static People[] Gains(DemandPoints demand, SitingProblem problem, SitingAccount account)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(account);
        var (pairs, order, gains, times) = (problem.Pairs, Order(problem, account), new long[account.Sites.Count], TimesOf(problem.Model));
        for (var i = 0; i < demand.Count; i++)
        {
            var (first, second, open) = (int.MaxValue, int.MaxValue, 0);
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                var place = order[pairs.Site[at]];
                if (pairs.Cost[at] > problem.LimitOf(i) || place == int.MaxValue) continue;
                open += place % 2;
                (first, second) = place < first ? (place, first) : (first, Math.Min(second, place));
            }

            var last = times == 1 ? first : second;
            if (open >= times && last % 2 == 1) gains[last / 2] += demand.Millionths[i];
        }

        return Array.ConvertAll(gains, millionths => new People(millionths));
    }

    /// <summary>[site]: twice its place in the account and one; of what stands and does not stay open, an even number behind what does; else the largest number.</summary>
    static int[] Order(SitingProblem problem, SitingAccount account)
    {
        var standing = account.Sites.Count(site => Stands(site.Status));
        return [.. Ranks(problem, account).Select((rank, site) => rank < int.MaxValue ? (2 * rank) + 1 : Stands(problem.Status[site]) ? 2 * standing : int.MaxValue)];
    }

    /// <summary>People for whom each open site is the nearest within the limit, in the account's order.</summary>
    public static People[] Loads(DemandPoints demand, SitingProblem problem, SitingAccount account)
    {
        ArgumentNullException.ThrowIfNull(demand);
        var (ranks, loads) = (Ranks(problem, account), new long[account.Sites.Count]);
        for (var i = 0; i < demand.Count; i++)
        {
            if (account.Assigned[i] >= 0) loads[ranks[account.Assigned[i]]] += demand.Millionths[i];
        }

        return Array.ConvertAll(loads, millionths => new People(millionths));
    }

    /// <summary>[site]: its place in the account; of a closed one the largest number.</summary>
    static int[] Ranks(SitingProblem problem, SitingAccount account)
    {
        var ranks = new int[problem.Status.Length];
        Array.Fill(ranks, int.MaxValue);
        for (var rank = 0; rank < account.Sites.Count; rank++) ranks[account.Sites[rank].Site] = rank;
        return ranks;
    }
}
