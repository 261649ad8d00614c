using Geo.Analyse.WhatIf;
using Geo.Model.Findings;
using Geo.Model.Siting;
using Geo.Space.Places;

namespace Geo.Analyse.Allocation;

/// <summary>
/// A question where to add facilities to those that stand. Whoever is covered already stays so whatever is built: he is counted once and left out of the problem, which is thereby
/// as small as the gap. Of p-median everybody stays in, and what stands is one site that is as near to each as his nearest facility.
/// </summary>
public sealed class AddedSites
{
    // Weight × impedance summed over everybody stays below 2^58; the solver's own prices need some of it.
    const decimal LargestSum = 1e15m;

    AddedSites(SitingProblem problem, long concerned, long covered, long reachable, long between, long scale) =>
        (Problem, Concerned, Covered, Reachable, Between, WeightUnit) = (problem, concerned, covered, reachable, between, scale);

    /// <summary>Of p-median: millionths of a person whom no way leads to or from, neither to what stands nor to any candidate. No choice changes anything for them; they are in no mean.</summary>
    public long Aside { get; private init; }

    /// <summary>Of p-median: weight × impedance if everything were built. No choice comes below it, however soon a search is stopped.</summary>
    public long Least { get; private init; }

    /// <summary>Of p-median: the mean way to what stands, in the impedance's unit; null where there is none for somebody who is not left aside.</summary>
    public decimal? MeanBefore { get; private init; }

    /// <summary>Its sites are the candidates, in their order; of p-median one more that stands.</summary>
    public SitingProblem Problem { get; }

    /// <summary>Millionths of a person.</summary>
    public long Concerned { get; }

    /// <summary>Millionths of a person within the limit of what stands; of p-median, too.</summary>
    public long Covered { get; }

    /// <summary>Millionths of a person who are covered or within the limit of a candidate: no choice can cover more.</summary>
    public long Reachable { get; }

    /// <summary>Millionths of a person whom two new sites could cover together where neither does by itself, one in time and the other near enough: the problem does not count them, and no bound of it holds without them.</summary>
    public long Between { get; }

    /// <summary>Millionths of a person in one of the problem's weights.</summary>
    public long WeightUnit { get; }

    /// <param name="model">Maximal covering, set covering or p-median.</param>
    /// <param name="sites">How many to add; null for set covering.</param>
    /// <param name="share">Of set covering: the share of the concerned people to be covered, above 0, at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another model.</exception>
    public static AddedSites Ask(SitingGround ground, IReadOnlyList<LonLat> candidates, SitingModel model, int? sites, decimal share, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ground);
        ArgumentNullException.ThrowIfNull(candidates);
        if (model is not (SitingModel.MaximalCovering or SitingModel.SetCovering or SitingModel.PMedian)) throw new ArgumentOutOfRangeException(nameof(model), model, "No model for adding sites.");
        var isTravel = model == SitingModel.PMedian;
        if (isTravel) ground = ground.Alone ?? ground;
        var demand = ground.Demand;
        int[] concerned = [.. Enumerable.Range(0, demand.Count).Where(row => ground.Concerned is not { } only || only == demand.Classes[row])];
        long people = 0, covered = 0;
        foreach (var row in concerned)
        {
            people += demand.Millionths[row];
            if (ground.FirstCost[row] <= ground.Limit) covered += demand.Millionths[row];
        }

        int[] rows = isTravel ? concerned : [.. concerned.Where(row => ground.FirstCost[row] > ground.Limit)];
        // Of p-median a site counts where it is nearer than what stands; at the same way it changes nothing.
        long[] limits = isTravel ? Array.ConvertAll(rows, row => ground.FirstCost[row] == NearestTwo.None ? NearestTwo.None : ground.FirstCost[row] - 1) : [.. Enumerable.Repeat(ground.Limit, rows.Length)];
        var pairs = Pairs(ground, candidates, rows, limits, isTravel, cancellation);
        var aside = 0L;
        if (isTravel)
        {
            int[] kept = [.. Enumerable.Range(0, rows.Length).Where(at => pairs.First[at + 1] > pairs.First[at])];
            // Those left out have no pairs: the others' stay where they are.
            pairs = new(pairs.SiteCount, [.. kept.Select(at => pairs.First[at]), pairs.Site.Length], pairs.Site, pairs.Cost);
            rows = Array.ConvertAll(kept, at => rows[at]);
            aside = people - rows.Sum(row => demand.Millionths[row]);
        }

        var (reachable, between) = (covered, 0L);
        for (var at = 0; at < rows.Length && !isTravel; at++)
        {
            var isBetween = ground.Travel is JoinedTravel joined && joined.NeedsTwo(rows[at]);
            between += isBetween ? demand.Millionths[rows[at]] : 0;
            reachable += isBetween || pairs.First[at + 1] > pairs.First[at] ? demand.Millionths[rows[at]] : 0;
        }

        var unit = isTravel ? UnitFor(people, pairs) : 1;
        SitingProblem problem = new()
        {
            Model = model,
            Pairs = pairs,
            Weights = Array.ConvertAll(rows, row => (demand.Millionths[row] + (unit / 2)) / unit),
            Status = [.. candidates.Select(_ => SiteStatus.Free), .. isTravel ? [SiteStatus.Existing] : Array.Empty<SiteStatus>()],
        };
        var question = new AddedSites(problem, people, covered, isTravel ? people - aside : reachable, between, unit) { Aside = aside, MeanBefore = isTravel ? Mean(ground, rows) : null, Least = isTravel ? LeastOf(problem) : 0 };
        return question.For(model, sites, share);
    }

    /// <summary>The same ways with other numbers, or, of the two models of covering, another model.</summary>
    /// <inheritdoc cref="Ask" path="/param"/>
    /// <exception cref="ArgumentOutOfRangeException">The ways are of another kind of model.</exception>
    public AddedSites For(SitingModel model, int? sites, decimal share)
    {
        if (model is not (SitingModel.MaximalCovering or SitingModel.SetCovering or SitingModel.PMedian) || model == SitingModel.PMedian != (Problem.Model == SitingModel.PMedian)) throw new ArgumentOutOfRangeException(nameof(model), model, "The ways are of another kind of model.");
        var isFewest = model == SitingModel.SetCovering;
        var problem = Problem with { Model = model, Sites = isFewest ? null : sites, Target = isFewest && share < 1 ? Math.Max(0, (long)Math.Ceiling(Concerned * share) - Covered) : null };
        return new(problem, Concerned, Covered, Reachable, Between, WeightUnit) { Aside = Aside, MeanBefore = MeanBefore, Least = Least };
    }

    static SitePairs Pairs(SitingGround ground, IReadOnlyList<LonLat> candidates, int[] rows, long[] limits, bool withStanding, CancellationToken cancellation)
    {
        // Each candidate's own list, put together in their order: the same whatever the number of threads.
        var lists = new (int[] At, long[] Impedance)[candidates.Count];
        Parallel.For(0, candidates.Count, new ParallelOptions { CancellationToken = cancellation }, () => new Reached(), (site, _, found) =>
        {
            ground.Travel.List(candidates[site], rows, limits, found);
            lists[site] = ([.. found.At], [.. found.Impedance]);
            return found;
        }, _ => { });
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var site = 0; site < lists.Length; site++)
        {
            from.AddRange(lists[site].At);
            to.AddRange(Enumerable.Repeat(site, lists[site].At.Length));
            cost.AddRange(lists[site].Impedance);
        }

        for (var at = 0; at < rows.Length && withStanding; at++)
        {
            if (ground.FirstCost[rows[at]] != NearestTwo.None) Add(at, candidates.Count, ground.FirstCost[rows[at]]);
        }

        return SitePairs.Of(rows.Length, candidates.Count + (withStanding ? 1 : 0), [.. from], [.. to], [.. cost]);

        void Add(int at, int site, long impedance)
        {
            from.Add(at);
            to.Add(site);
            cost.Add(impedance);
        }
    }

    static long LeastOf(SitingProblem problem)
    {
        var (least, pairs) = (0L, problem.Pairs);
        for (var at = 0; at < problem.Weights.Length; at++)
        {
            var nearest = long.MaxValue;
            foreach (var cost in pairs.Cost.AsSpan(pairs.First[at]..pairs.First[at + 1])) nearest = Math.Min(nearest, cost);
            least += problem.Weights[at] * nearest;
        }

        return least;
    }

    static decimal? Mean(SitingGround ground, int[] rows)
    {
        var (sum, people) = (0m, 0L);
        foreach (var row in rows)
        {
            if (ground.FirstCost[row] == NearestTwo.None) return null;
            sum += (decimal)ground.Demand.Millionths[row] * ground.FirstCost[row];
            people += ground.Demand.Millionths[row];
        }

        return people == 0 ? null : sum / people;
    }

    /// <summary>Millionths as long as the sum of weight × impedance has room for them; a power of ten.</summary>
    static long UnitFor(long people, SitePairs pairs)
    {
        var (unit, farthest) = (1L, pairs.Cost.Length == 0 ? 0 : pairs.Cost.Max());
        while (unit < 1_000_000 && people / unit * (decimal)farthest > LargestSum) unit *= 10;
        return unit;
    }
}
