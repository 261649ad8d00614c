using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>What a choice of sites means for people: which site brings what, who goes where, and what each site could be exchanged for.</summary>
public static class SiteAccounts
{
    const long MostTouches = 2_000_000_000;

    /// <param name="open">The open sites.</param>
    /// <param name="parts">Of capacitated covering: who goes where.</param>
    /// <param name="cancellation">Once it is asked for, no more exchanges are sought, and the answer says so.</param>
    public static SitingAccount Of(SitingProblem problem, int[] open, IReadOnlyList<SitingPart>? parts = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        var (assigned, loads) = parts is null ? Assign(problem, open) : Assign(problem, parts);
        var isTravel = problem.Model is SitingModel.PMedian or SitingModel.PCentre;
        List<(int Site, long Gain)> gains = isTravel ? [.. open.Select(site => (Site: site, Gain: loads[site])).OrderByDescending(pair => Stands(problem, pair.Site)).ThenByDescending(pair => pair.Gain).ThenBy(pair => pair.Site)] : parts is null ? Gains(problem, open) : LoadGains(problem, open);
        var exchanges = Exchanges(problem, open, gains, parts is not null, cancellation);
        return new()
        {
            Sites = [.. gains.Select(pair => Account(problem, pair, loads[pair.Site], exchanges.GetValueOrDefault(pair.Site)))],
            Unweighed = gains.Count(pair => CanGo(problem, pair.Site) && !exchanges.ContainsKey(pair.Site)),
            Assigned = assigned,
            Covered = parts is not null ? parts.Sum(part => part.Weight) : Enumerable.Range(0, assigned.Length).Sum(i => assigned[i] >= 0 ? problem.Weights[i] : 0),
        };
    }

    static bool Stands(SitingProblem problem, int site) => problem.Status[site] is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable;

    static bool CanGo(SitingProblem problem, int site) => problem.Status[site] is SiteStatus.Free or SiteStatus.Movable;

    static SiteAccount Account(SitingProblem problem, (int Site, long Gain) pair, long load, (int Site, long Loss)? instead) =>
        new(pair.Site, problem.Status[pair.Site], pair.Gain, load, instead?.Site, instead?.Loss);

    /// <summary>Of the sites that may be exchanged, in their order, as far as there is time: what each could best be exchanged for.</summary>
    static Dictionary<int, (int Site, long Loss)?> Exchanges(SitingProblem problem, int[] open, List<(int Site, long Gain)> gains, bool haveLoads, CancellationToken cancellation)
    {
        var found = new Dictionary<int, (int, long)?>();
        if (!haveLoads && (long)open.Length * problem.Pairs.Site.Length >= MostTouches) return found;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            IExchange exchange = haveLoads ? new LoadExchange(problem, open) : problem.Model is SitingModel.PMedian or SitingModel.PCentre ? new TravelExchange(problem, open) : new CoverageExchange(problem, open);
            foreach (var (site, _) in gains)
            {
                if (CanGo(problem, site)) found.Add(site, exchange.Best(site, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // What is not there was not weighed.
        }

        return found;
    }

    /// <summary>[demand]: its nearest open site within the limit; −1 where there is none.</summary>
    internal static int[] Nearest(SitingProblem problem, int[] open) => Assign(problem, open).Assigned;

    /// <summary>Each demand point to its nearest open site within the limit; of sites equally near the first.</summary>
    static (int[] Assigned, long[] Loads) Assign(SitingProblem problem, int[] open)
    {
        var (pairs, assigned, loads, isOpen) = (problem.Pairs, new int[problem.Weights.Length], new long[problem.Status.Length], new bool[problem.Status.Length]);
        foreach (var site in open) isOpen[site] = true;
        for (var i = 0; i < assigned.Length; i++)
        {
            var (nearest, limit) = (-1, problem.LimitOf(i));
            for (var at = pairs.First[i]; at < pairs.First[i + 1]; at++)
            {
                if (isOpen[pairs.Site[at]] && pairs.Cost[at] <= limit && (nearest < 0 || pairs.Cost[at] < pairs.Cost[nearest])) nearest = at;
            }

            assigned[i] = nearest < 0 ? -1 : pairs.Site[nearest];
            if (nearest >= 0) loads[pairs.Site[nearest]] += problem.Weights[i];
        }

        return (assigned, loads);
    }

    /// <summary>Each demand point to the site where most of it goes; of sites with as much the first.</summary>
    static (int[] Assigned, long[] Loads) Assign(SitingProblem problem, IReadOnlyList<SitingPart> parts)
    {
        var (assigned, most, loads) = (new int[problem.Weights.Length], new long[problem.Weights.Length], new long[problem.Status.Length]);
        Array.Fill(assigned, -1);
        foreach (var part in parts)
        {
            loads[part.Site] += part.Weight;
            if (part.Weight > most[part.Demand]) (assigned[part.Demand], most[part.Demand]) = (part.Site, part.Weight);
        }

        return (assigned, loads);
    }

    /// <summary>Sites that stand already, then the others, each time the one with which most more can be served.</summary>
    static List<(int Site, long Gain)> LoadGains(SitingProblem problem, int[] open)
    {
        // In the order of building a site may have less than its least until the last stands. Who is alike in the open sites is one row.
        var isOpen = open.ToHashSet();
        var question = LoadQuestion.Of(problem with { Least = [], Status = [.. problem.Status.Select((status, site) => isOpen.Contains(site) ? status : SiteStatus.Forbidden)] }, new bool[problem.Status.Length]);
        var flow = question.Whole();
        var gains = new List<(int, long)>();
        Add(open.Where(site => Stands(problem, site)));
        Add(open.Where(site => !Stands(problem, site)));
        return gains;

        // What a site adds to a flow never grows with what stands beside it: whose gain was less before need not be asked again.
        void Add(IEnumerable<int> sites)
        {
            var left = sites.Select(site => (Site: site, Most: long.MaxValue, At: -1)).ToList();
            for (var turn = 0; left.Count > 0;)
            {
                var best = left.MaxBy(one => one.Most);
                var at = left.IndexOf(best);
                if (best.At == turn)
                {
                    gains.Add((best.Site, best.Most));
                    flow.Open(best.Site);
                    left.RemoveAt(at);
                    turn++;
                }
                else
                {
                    left[at] = (best.Site, Gain(best.Site), turn);
                }
            }
        }

        long Gain(int site)
        {
            var before = flow.Served;
            flow.Open(site);
            var gain = flow.Served - before;
            flow.Close(site);
            return gain;
        }
    }

    /// <summary>Sites that stand already, then the others, each time the one that covers most people not yet covered; nobody is newly covered who is today, by a facility that closes or moves.</summary>
    static List<(int Site, long Gain)> Gains(SitingProblem problem, int[] open)
    {
        var coverage = new CoverageCount(problem);
        var (left, gains) = (open.ToList(), new List<(int, long)>());
        var closed = Enumerable.Range(0, problem.Status.Length).Where(site => Stands(problem, site)).Except(open).ToList();
        while (left.Count > 0)
        {
            var standing = left.Where(site => Stands(problem, site)).ToList();
            if (standing.Count == 0)
            {
                closed.ForEach(coverage.Open);
                closed.Clear();
            }

            var best = (standing.Count > 0 ? standing : left).MaxBy(coverage.GainOf);
            gains.Add((best, coverage.GainOf(best)));
            coverage.Open(best);
            left.Remove(best);
        }

        return gains;
    }
}
