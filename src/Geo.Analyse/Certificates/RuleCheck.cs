using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>The rules of a question, held against a choice or a case.</summary>
static class RuleCheck
{
    public static bool AreKept(SitingProblem problem, bool[] isOpen)
    {
        foreach (var rule in problem.Rules)
        {
            Int128 sum = 0;
            for (var at = 0; at < rule.Sites.Length; at++) sum += isOpen[rule.Sites[at]] ? Amount(rule, at) : 0;
            if (sum > rule.Most) return false;
        }

        return true;
    }

    /// <summary>Whether no choice of a case keeps the rules: even with every free site as each rule by itself would have it.</summary>
    /// <param name="isFull">Whether no counted site more may be open.</param>
    public static bool AreBroken(Claim claim, CaseState[] state, bool isFull)
    {
        foreach (var rule in claim.Problem.Rules)
        {
            Int128 least = 0;
            for (var at = 0; at < rule.Sites.Length; at++)
            {
                var site = rule.Sites[at];
                if (state[site] == CaseState.Open) least += Amount(rule, at);
                if (state[site] == CaseState.Free && !(isFull && claim.IsCounted[site])) least += Math.Min(0, Amount(rule, at));
            }

            if (least > rule.Most) return true;
        }

        return false;
    }

    public static long Amount(SitingRule rule, int at) => rule.Amounts.Length == 0 ? 1 : rule.Amounts[at];
}
