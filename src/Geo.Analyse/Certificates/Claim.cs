using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>A bound on an objective, put as a statement about every choice of sites: the one that the case tree has to prove.</summary>
sealed record Claim
{
    public required SitingProblem Problem { get; init; }

    public required ClaimKind Kind { get; init; }

    /// <summary>The statement's number: covered at most, or cost at least.</summary>
    public required Int128 Value { get; init; }

    /// <summary>How many counted sites may be open; −2 and less: any number.</summary>
    public required int Slots { get; init; }

    /// <summary>[site]</summary>
    public required bool[] IsCounted { get; init; }

    /// <summary>[site]: what an open site costs where costs are what is bounded.</summary>
    public required long[] Costs { get; init; }

    /// <summary>Open sites that a row needs.</summary>
    public int Need { get; init; } = 1;

    /// <summary>What k open sites are worth, [k].</summary>
    public long[] Gains { get; init; } = [0, 1];

    /// <summary>Only cheaper pairs serve; null: those within the limit.</summary>
    public long? CheaperThan { get; init; }

    /// <summary>Whether a row counts where two open sites serve it, and only there.</summary>
    public bool CountsTwo => Kind == ClaimKind.CoversAtMost && Gains is [0, 0, 1];

    public bool IsUnlimited => Slots <= AnyNumber;

    const int AnyNumber = -2;

    public static Claim Of(SitingProblem problem, long bound)
    {
        var slots = (problem.Sites ?? 0) + problem.Status.Count(status => status == SiteStatus.Movable);
        bool[] counted = Array.ConvertAll(problem.Status, status => status is SiteStatus.Free or SiteStatus.Forced or SiteStatus.Movable);
        bool[] built = Array.ConvertAll(problem.Status, status => status != SiteStatus.Existing);
        long[] costs = [.. problem.Status.Select((status, site) => status == SiteStatus.Existing ? 0L : problem.SiteCosts.Length > 0 ? problem.SiteCosts[site] : 1)];
        // Without a number of sites the rules alone limit them.
        var places = problem.Sites is null ? AnyNumber : slots;
        Int128 total = 0;
        foreach (var weight in problem.Weights) total += weight;
        var whole = new Claim { Problem = problem, Kind = ClaimKind.CoversAtMost, Value = bound, Slots = places, IsCounted = counted, Costs = costs };
        return problem.Model switch
        {
            SitingModel.MaximalCovering => whole,
            SitingModel.BackupMaximalCovering => whole with { Gains = [0, 0, 1] },
            SitingModel.ExpectedCovering => whole with { Gains = [0, .. problem.Levels.Select((_, k) => problem.Levels.Take(k + 1).Sum(level => (long)level))] },
            SitingModel.CapacitatedCovering => whole with { Kind = ClaimKind.ServesAtMost },
            SitingModel.PMedian => whole with { Kind = ClaimKind.TravelsAtLeast },
            // One site fewer than the bound covers less than the target.
            SitingModel.SetCovering when problem.Target is { } target && target < total => whole with { Value = target - 1, Slots = (int)long.Clamp(bound - 1, -1, int.MaxValue), IsCounted = built },
            SitingModel.SetCovering => whole with { Kind = ClaimKind.CostsAtLeast, Slots = AnyNumber },
            SitingModel.BackupSetCovering => whole with { Kind = ClaimKind.CostsAtLeast, Slots = AnyNumber, Need = 2 },
            // Within less than the bound, everybody is served by more sites than there are places for.
            _ => whole with { Kind = ClaimKind.CostsAtLeast, Slots = AnyNumber, Value = (problem.Sites is null ? counted.Count(one => one) : slots) + 1, CheaperThan = bound, Costs = Array.ConvertAll(counted, one => one ? 1L : 0) },
        };
    }

    /// <summary>Whether a pair serves.</summary>
    public bool Serves(int demand, long cost) => cost <= Problem.LimitOf(demand) && (CheaperThan is not { } limit || cost < limit);
}
