using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>
/// Checks an answer to a siting question, from the question alone: that its sites are allowed, that its objective is what the raw figures give, and that no choice exceeds its bound.
/// It shares no code with what found the answer.
/// </summary>
public static class SitingCheck
{
    /// <summary>Whether more is better; else less.</summary>
    public static bool IsMaximised(SitingModel model) => ChoiceCheck.IsMaximised(model);

    /// <summary>What a choice from elsewhere is worth, from the raw figures; null where it is not allowed or does not serve whom it must.</summary>
    public static long? ValueOf(SitingProblem problem, int[] open)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        return ChoiceCheck.ValueOf(problem, open) is { } value && ChoiceCheck.Find(problem, open, value) == ProofFlaw.None ? value : null;
    }

    /// <summary>What is wrong with a choice by itself: whether its bound holds is not asked.</summary>
    /// <inheritdoc cref="Check"/>
    public static ProofFlaw CheckChoice(SitingProblem problem, int[] open, long objective, long bound, IReadOnlyList<SitingPart>? parts = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        var flaw = ChoiceCheck.Find(problem, open, objective, parts);
        if (flaw != ProofFlaw.None) return flaw;
        return (ChoiceCheck.IsMaximised(problem.Model) ? objective > bound : objective < bound) ? ProofFlaw.BoundBelowObjective : ProofFlaw.None;
    }

    /// <param name="open">Every open site, those that stand already among them; null: only the bound is claimed.</param>
    /// <param name="objective">Of the choice; read where <paramref name="open"/> is given.</param>
    /// <param name="parts">Of capacitated covering: who goes where in the choice.</param>
    /// <exception cref="OperationCanceledException">The check was ended before its end: the choice may be right, of the bound nothing is known.</exception>
    public static ProofVerdict Check(SitingProblem problem, int[]? open, long objective, long bound, SitingProof proof, IReadOnlyList<SitingPart>? parts = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(proof);
        if (open is not null)
        {
            var flaw = CheckChoice(problem, open, objective, bound, parts);
            if (flaw != ProofFlaw.None) return new(flaw, -1, 0);
        }

        // No cost and no number of sites is below zero.
        if (bound <= 0 && !ChoiceCheck.IsMaximised(problem.Model)) return new(ProofFlaw.None, -1, 0);
        return CaseCheck.Run(Claim.Of(problem, bound), proof, cancellation);
    }
}
