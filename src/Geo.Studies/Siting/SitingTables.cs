using Geo.Import.Costs;
using Geo.Model;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>The tables of a question, and the question in whole numbers made of them.</summary>
public sealed record SitingTables
{
    const int MostDecimals = 6;

    /// <summary>Of expected covering: how many vehicles a place has room for where its row does not say.</summary>
    public const int MostVehicles = 5;

    // The solver's sums stay below 2^58; a quarter of it leaves room for its prices.
    const decimal LargestSum = 1e16m;

    public required SitingRequest Request { get; init; }

    public required AmountTable Demand { get; init; }

    public required CandidateTable Candidates { get; init; }

    public required CostTable Costs { get; init; }

    public required SitingProblem Problem { get; init; }

    /// <summary>The same question with fewer pairs, which is solved and proven in its place; null: the question itself.</summary>
    public SitingProblem? Asked { get; init; }

    /// <summary>Weight that two sites could serve together where neither does by itself, one in time and the other near enough: the problem does not count it, and no bound of it holds without it.</summary>
    public long Between { get; init; }

    /// <summary>A site that adds nobody is asked for all the same: by a unit that is to have one, or by a number of vehicles.</summary>
    public bool NeedsEach { get; init; }

    /// <summary>What weights count: see <see cref="WeightRule.CountedAs"/>.</summary>
    public string CountedAs { get; init; } = WeightRule.People;

    /// <summary>Weights of the problem in one person: a power of ten.</summary>
    public required long WeightScale { get; init; }

    /// <summary>Site costs of the problem in one of the table's: a power of ten.</summary>
    public required long SiteCostScale { get; init; }

    /// <summary>[site of the problem]: the candidate's id; a place for several vehicles is several sites.</summary>
    public required IReadOnlyList<string> SiteIds { get; init; }

    /// <summary>[site of the problem]: what people call it; null: its id.</summary>
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>[site of the problem]: its row in the candidates.</summary>
    public required int[] CandidateOf { get; init; }

    /// <summary>[site of the problem]: the same in English; null: as <see cref="Names"/>.</summary>
    public IReadOnlyList<string>? NamesEn { get; init; }

    /// <summary>[demand]: the unit it lies in, as people call it and in English; null: demand points have names of their own.</summary>
    public IReadOnlyList<(string Name, string NameEn)>? UnitNames { get; init; }

    /// <summary>The most people a site serves: its own capacity, else the upper end that all have; null where there is none. Of expected covering it is the room for vehicles.</summary>
    public decimal? CapacityOf(int site) => (decimal?)Candidates.Capacities[CandidateOf[site]] ?? (Problem.Model == SitingModel.CapacitatedCovering ? Request.Band.Most : null);

    /// <summary>Of expected covering: more vehicles might be had than a place is taken to have room for.</summary>
    public bool HasRoomUnsaid => Names is null && Problem.Model == SitingModel.ExpectedCovering && Candidates.Actions.Count == 0 && Request.Sites is not <= MostVehicles
        && Enumerable.Range(0, Candidates.Ids.Count).Any(candidate => Candidates.Status[candidate] == SiteStatus.Free && Candidates.Capacities[candidate] is null);

    /// <summary>Candidates have capacities, and the question serves whoever is in reach.</summary>
    public bool HasCapacitiesUnused => Problem.Model is not (SitingModel.CapacitatedCovering or SitingModel.ExpectedCovering) && Candidates.Capacities.Any(capacity => capacity is not null);

    public string NameOf(int site, Language language) => ((language == Language.English ? NamesEn : null) ?? Names ?? SiteIds)[site];

    /// <exception cref="BadInputException">A table can't be used, or the limit is of another kind than the costs.</exception>
    public static SitingTables Read(SitingRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var demand = AmountTable.Demand(request.Demand, cancellation);
        var candidates = request.Candidates is { } path ? CandidateTable.Read(path, cancellation) : CandidateTable.OfCosts(request.Costs, cancellation);
        string[] places = [.. candidates.Places.Distinct()];
        var costs = CostTable.Read(request.Costs, demand.Ids, places, request.Unit, cancellation);
        int[] candidateOf = [.. Copies(request, candidates).SelectMany((count, candidate) => Enumerable.Repeat(candidate, count))];
        var dearest = costs.Cost.Length == 0 ? 0 : costs.Cost.Max() / Divisor(costs.Cost);
        SitingSizes.Require(request, demand, candidates, costs, dearest);
        var perUnit = request.Model is SitingModel.PMedian ? dearest + 1 : request.Model is SitingModel.ExpectedCovering ? 1_000_000 : 1;
        var weightScale = ScaleOf(demand.Amounts, LargestSum / perUnit / 8);
        var siteCostScale = ScaleOf(request.Budget is { } budget ? [.. candidates.Costs, (double)budget] : candidates.Costs, LargestSum / (demand.Ids.Count + 1));
        var weights = Whole(demand.Amounts, weightScale);
        SitingSizes.RequireCounted(demand, weights);
        return new()
        {
            Request = request,
            Demand = demand,
            Candidates = candidates,
            Costs = costs,
            CountedAs = demand.CountsPeople ? WeightRule.People : WeightRule.Weight,
            WeightScale = weightScale,
            SiteCostScale = siteCostScale,
            CandidateOf = candidateOf,
            SiteIds = [.. candidateOf.Select((candidate, site) => site > 0 && candidateOf[site - 1] == candidate ? $"{candidates.Ids[candidate]} ({site - Array.IndexOf(candidateOf, candidate) + 1})" : candidates.Ids[candidate])],
            Problem = new()
            {
                Model = request.Model,
                Pairs = Pairs(demand.Ids.Count, costs, places, candidates, candidateOf),
                Weights = weights,
                Status = [.. candidateOf.Select(candidate => candidates.Status[candidate])],
                Sites = request.Sites,
                Limits = SitingLimits.Of(request, demand, costs.Unit),
                Target = request.Share is { } share && share < 1 ? (long)Math.Ceiling(weights.Sum(weight => (decimal)weight) * share) : null,
                SiteCosts = request.Model is SitingModel.SetCovering or SitingModel.BackupSetCovering && request.Share is null or 1 && candidates.Costs.Count > 0 ? Whole(candidates.Costs, siteCostScale) : [],
                Rules = SitingRules.Of(request, candidates, candidateOf, siteCostScale, cancellation),
                Capacities = request.Model == SitingModel.CapacitatedCovering ? [.. candidateOf.Select(candidate => Capacity(request, candidates, candidate, weights, weightScale))] : [],
                Least = request.Model == SitingModel.CapacitatedCovering ? [.. candidateOf.Select(candidate => Least(request, candidates, candidate, weightScale))] : [],
                Levels = request.Model == SitingModel.ExpectedCovering ? Levels(request.Busy ?? 0, MostOpen(request, candidates, candidateOf)) : [],
                PlaceOf = candidateOf.Length > candidates.Ids.Count ? candidateOf : [],
            },
        };
    }

    /// <summary>Of expected covering: as many vehicles as a place has room for, unless each is a row of its own; elsewhere one site each.</summary>
    static int[] Copies(SitingRequest request, CandidateTable candidates) => [.. candidates.Ids.Select((_, site) =>
        request.Model != SitingModel.ExpectedCovering || candidates.Actions.Count > 0 || candidates.Status[site] is not SiteStatus.Free ? 1
            : candidates.Capacities[site] is { } room ? (int)Math.Clamp(room, 1, 100) : Math.Clamp(request.Sites ?? MostVehicles, 1, MostVehicles))];

    /// <summary>Every site of a place has the place's pairs.</summary>
    static SitePairs Pairs(int demand, CostTable costs, string[] places, CandidateTable candidates, int[] candidateOf)
    {
        var sites = candidateOf.Select((candidate, site) => (Place: candidates.Places[candidate], site)).ToLookup(one => one.Place, one => one.site);
        int[][] sitesOf = [.. places.Select(place => sites[place].ToArray())];
        if (sitesOf.Length == candidateOf.Length) return SitePairs.Of(demand, candidateOf.Length, costs.From, Array.ConvertAll(costs.To, place => sitesOf[place][0]), costs.Cost);
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var at = 0; at < costs.To.Length; at++)
        {
            foreach (var site in sitesOf[costs.To[at]])
            {
                from.Add(costs.From[at]);
                to.Add(site);
                cost.Add(costs.Cost[at]);
            }
        }

        return SitePairs.Of(demand, candidateOf.Length, [.. from], [.. to], [.. cost]);
    }

    /// <summary>The most people a site serves, rounded down; everybody where nothing says.</summary>
    internal static long Capacity(SitingRequest request, CandidateTable candidates, int candidate, long[] weights, long scale)
    {
        var all = weights.Sum();
        var most = candidates.Capacities[candidate] is { } own ? (decimal)own : request.Band.Most;
        return most is { } known ? (long)Math.Min(Math.Floor(known * scale), all) : all;
    }

    /// <summary>The least people a site serves where it is built, rounded up.</summary>
    internal static long Least(SitingRequest request, CandidateTable candidates, int candidate, long scale)
    {
        var least = candidates.Least.Count > 0 && candidates.Least[candidate] is { } own ? (decimal)own : request.Band.Least ?? 0;
        return (long)Math.Ceiling(Math.Min(least * scale, LargestSum));
    }

    /// <summary>Vehicles that may stand together: those that stand already, and as many as may be built.</summary>
    static int MostOpen(SitingRequest request, CandidateTable candidates, int[] candidateOf) => request.Sites is not { } sites ? candidateOf.Length
        : (int)Math.Min(candidateOf.Length, (long)sites + candidateOf.Count(candidate => candidates.Status[candidate] is SiteStatus.Existing or SiteStatus.Closable or SiteStatus.Movable));

    /// <summary>What each further vehicle adds: the share of time that it is free while those before it are busy, in millionths; of the first at least one.</summary>
    /// <param name="most">Vehicles that may be within reach of anybody.</param>
    internal static int[] Levels(decimal busy, int most)
    {
        var levels = new List<int>();
        for (var share = (1 - busy) * 1_000_000; levels.Count == 0 || (levels.Count < most && share >= 0.5m); share *= busy) levels.Add(Math.Max(1, (int)Math.Round(share, MidpointRounding.AwayFromZero)));
        return [.. levels];
    }

    /// <summary>As many decimals as the figures have, six at most, as few as the sum may have.</summary>
    internal static long ScaleOf(IReadOnlyList<double> amounts, decimal largest)
    {
        var (scale, sum) = (1L, amounts.Sum(amount => (decimal)amount));
        for (var decimals = 0; decimals < MostDecimals && sum * scale * 10 <= largest && amounts.Any(amount => (decimal)amount * scale % 1 != 0); decimals++) scale *= 10;
        return scale;
    }

    internal static long[] Whole(IReadOnlyList<double> amounts, long scale) => [.. amounts.Select(amount => (long)Math.Round((decimal)amount * scale, MidpointRounding.AwayFromZero))];

    static long Divisor(long[] numbers)
    {
        var divisor = 0L;
        foreach (var number in numbers)
        {
            var (a, b) = (divisor, number);
            while (b != 0) (a, b) = (b, a % b);
            divisor = a;
        }

        return Math.Max(divisor, 1);
    }
}
