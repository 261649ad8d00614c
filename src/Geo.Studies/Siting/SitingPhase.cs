namespace Geo.Studies.Siting;

/// <summary>One step of a plan in phases, beside what as many sites, or as much money, could do if nothing had been built before.</summary>
/// <param name="UpTo">How many may be built, and what may be spent, up to and with this phase.</param>
/// <param name="Added">Sites of the problem that this phase adds, ascending.</param>
/// <param name="Closed">Facilities that this phase closes or moves away, ascending; they stay closed.</param>
/// <param name="Next">The best step after those before.</param>
/// <param name="Best">The best set of as many sites for as much.</param>
public sealed record SitingPhase(PhaseStep UpTo, IReadOnlyList<int> Added, IReadOnlyList<int> Closed, SitingReply Next, SitingReply Best)
{
    /// <summary>What taking one step at a time costs so far, as people count it; null where there is no answer. Exact where both are proven.</summary>
    public decimal? Loss => Next.Solution.Objective is { } next && Best.Solution.Objective is { } best ? Math.Abs(Best.Shown(best) - Next.Shown(next)) : null;

    /// <summary>No more than this is lost, whatever the best set is; null where nothing is known.</summary>
    public decimal? LossAtMost => Next.Solution.Objective is { } next && Best.Bound is { } bound ? Math.Abs(Best.Shown(bound) - Next.Shown(next)) : null;
}
