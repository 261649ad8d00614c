using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>The answer to a question where to build.</summary>
public sealed record SitingReply
{
    public required SitingTables Tables { get; init; }

    public required SitingSolution Solution { get; init; }

    /// <summary>What the checker says of the answer, its bound and its proof; null where there is nothing to check.</summary>
    public required ProofVerdict? Verdict { get; init; }

    /// <summary>Null where no choice was found.</summary>
    public required SitingAccount? Account { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary>Sites that the search took, that change nothing and are left out.</summary>
    public int Needless { get; init; }

    /// <summary>What CBC said, where it was asked and had an answer.</summary>
    public CbcAnswer? Peer { get; init; }

    /// <summary>CBC says that nothing is better than the answer; nobody checked it. Never where the checker proved it.</summary>
    public bool IsProvenByCbc => !IsProven && Tables.Between == 0 && Peer is { IsOptimal: true } peer && SitingCheck.ValueOf(Tables.Problem, peer.Open) is { } value && value == Solution.Objective;

    /// <summary>The best there is, and the checker agrees.</summary>
    public bool IsProven => Solution.IsBest && Verdict is { Holds: true } && Tables.Between == 0;

    /// <summary>No choice is better than this: the search's bound with those whom two sites could serve together; null where nothing is known.</summary>
    public long? Bound => Tables.Between == 0 ? Solution.Bound : SitingCheck.IsMaximised(Tables.Problem.Model) ? Solution.Bound + Tables.Between : null;

    /// <summary>How far the answer may be from the best, as a share of the bound; null where it is not known.</summary>
    public decimal? Gap => (Solution.Objective, Bound) is ({ } objective, { } bound)
        ? objective == bound ? 0 : Math.Abs(bound - (decimal)objective) / Math.Max(Math.Abs((decimal)Math.Max(bound, objective)), 1) : null;

    /// <summary>The same answer with the choice of another one where that is allowed here too, and better; the bound stays.</summary>
    /// <param name="other">Of a question about the same sites.</param>
    /// <param name="cancellation">Ends the weighing of the choice's exchanges.</param>
    public SitingReply Or(SitingReply other, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(other);
        var found = other.Solution;
        if (found is not { Open: { } open, Objective: { } objective } || Solution.Bound is not { } bound) return this;
        if (Solution.Objective is { } own && (SitingCheck.IsMaximised(Tables.Problem.Model) ? objective <= own : objective >= own)) return this;
        var flaw = SitingCheck.CheckChoice(Tables.Asked ?? Tables.Problem, open, objective, bound, found.Parts);
        // Better than a bound it shows that the bound is wrong.
        if (flaw is not (ProofFlaw.None or ProofFlaw.BoundBelowObjective)) return this;
        using var rest = SearchTime.Rest(Tables.Request, cancellation);
        return this with
        {
            Solution = Solution with { Open = open, Objective = objective, Parts = found.Parts },
            Verdict = flaw == ProofFlaw.None ? Verdict : new(flaw, -1, 0),
            Needless = other.Needless,
            Account = SiteAccounts.Of(Tables.Problem, open, found.Parts, rest.Token),
        };
    }

    /// <summary>An objective or a bound as people count it: people, sites or their cost, people × the unit of the costs, or the unit of the costs.</summary>
    public decimal Shown(long value) => Tables.Problem.Model switch
    {
        SitingModel.SetCovering or SitingModel.BackupSetCovering => Tables.Problem.SiteCosts.Length > 0 ? value / (decimal)Tables.SiteCostScale : value,
        SitingModel.PMedian => value / (decimal)Tables.WeightScale / Tables.Costs.Unit.Whole,
        SitingModel.PCentre => value / (decimal)Tables.Costs.Unit.Whole,
        SitingModel.ExpectedCovering => value / (decimal)Tables.WeightScale / 1_000_000,
        _ => value / (decimal)Tables.WeightScale,
    };

    /// <summary>Weight as people.</summary>
    public decimal People(long weight) => weight / (decimal)Tables.WeightScale;

    /// <summary>A loss of <see cref="SiteAccount"/> as people count it.</summary>
    public decimal Loss(long loss) => Tables.Problem.Model is SitingModel.PMedian or SitingModel.PCentre ? Shown(loss) : Gain(loss);

    /// <summary>A gain of <see cref="SiteAccount"/> as people count it; of expected covering with parts of a person.</summary>
    public decimal Gain(long gain) => Tables.Problem.Model is SitingModel.ExpectedCovering ? Shown(gain) : People(gain);

    /// <summary>What the open sites take of a budget, in the unit of the candidates' costs; null where there is none.</summary>
    public decimal? Spent
    {
        get
        {
            if (Solution.Open is not { } open || Tables.Problem.Rules.FirstOrDefault(rule => rule.Kind == SitingRuleKind.Budget) is not { } budget) return null;
            var isOpen = open.ToHashSet();
            return Enumerable.Range(0, budget.Sites.Length).Sum(at => isOpen.Contains(budget.Sites[at]) ? budget.AmountOf(at) : 0) / (decimal)Tables.SiteCostScale;
        }
    }

    /// <summary>[demand]: the weight that is not served, or not by as many sites as the model asks.</summary>
    public long[] Unserved(SitingAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Solution.Parts is null && SiteCovers.TimesOf(Tables.Problem.Model) is > 1 and var times)
        {
            var states = SiteCovers.States(Tables.Problem, account.Sites.Select(site => site.Site).ToHashSet(), times);
            return [.. states.Select((state, i) => state is CoverState.Kept or CoverState.New ? 0 : Tables.Problem.Weights[i])];
        }

        if (Solution.Parts is not { } parts) return [.. account.Assigned.Select((site, i) => site < 0 ? Tables.Problem.Weights[i] : 0)];
        long[] left = [.. Tables.Problem.Weights];
        foreach (var part in parts) left[part.Demand] -= part.Weight;
        return left;
    }
}
