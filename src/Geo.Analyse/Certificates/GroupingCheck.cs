using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>
/// Checks an answer to a grouping question from the question alone: that its groups are allowed and make up the whole, that they cost what they should, and that no partition costs less than the bound: every one
/// is walked through, except where the prices of the proof say that what is left can't be had for so little. It shares no code with what found the answer.
/// </summary>
public static class GroupingCheck
{
    /// <param name="groups">Null: only the bound is claimed.</param>
    /// <param name="objective">Of the groups; read where they are given.</param>
    public static ProofVerdict Check(GroupingProblem problem, IReadOnlyList<UnitGroup>? groups, long objective, long bound, GroupingProof proof)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(proof);
        var allowed = new AllowedGroups(problem);
        if (groups is not null)
        {
            var flaw = Find(problem, allowed, groups, objective);
            if (flaw != ProofFlaw.None) return new(flaw, -1, 0);
            if (objective < bound) return new(ProofFlaw.BoundBelowObjective, -1, 0);
        }

        if (bound <= 0) return new(ProofFlaw.None, -1, 0);
        if (proof.Denominator <= 0 || proof.Prices.Length != problem.Weights.Length + 1) return new(ProofFlaw.MultipliersWrong, -1, 0);
        return new PartitionWalk(problem, allowed, proof, bound).Run();
    }

    static ProofFlaw Find(GroupingProblem problem, AllowedGroups allowed, IReadOnlyList<UnitGroup> groups, long objective)
    {
        var (seen, sum) = (new HashSet<int>(), (Int128)0);
        foreach (var group in groups)
        {
            if (group.Units.Any(unit => unit < 0 || unit >= problem.Weights.Length || !seen.Add(unit)) || !group.Units.Contains(group.Centre)) return ProofFlaw.SiteNotAllowed;
            if (allowed.CostOf(group.Units, group.Centre) is not { } cost) return ProofFlaw.NotServed;
            sum += cost;
        }

        if (problem.Groups is { } number && groups.Count != number) return ProofFlaw.TooManySites;
        if (seen.Count != problem.Weights.Length) return ProofFlaw.NotServed;
        return sum == objective ? ProofFlaw.None : ProofFlaw.ObjectiveWrong;
    }
}
