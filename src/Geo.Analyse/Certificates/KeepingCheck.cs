using Geo.Model.Siting;

namespace Geo.Analyse.Certificates;

/// <summary>Whether a facility may as well stay: open it takes no place, costs nothing, needs nobody and breaks no rule, and whoever it serves is served no worse for it. Any choice of a case without it is then as good with it, and allowed.</summary>
static class KeepingCheck
{
    public static bool MayStay(Claim claim, int site)
    {
        var problem = claim.Problem;
        if (problem.Status[site] != SiteStatus.Closable || (!claim.IsUnlimited && claim.IsCounted[site])) return false;
        if (claim.Kind == ClaimKind.CostsAtLeast && claim.Costs[site] > 0) return false;
        if (claim.Kind == ClaimKind.ServesAtMost && PartsCheck.LeastOf(problem, site) > 0) return false;
        foreach (var rule in problem.Rules)
        {
            var at = Array.IndexOf(rule.Sites, site);
            if (at >= 0 && RuleCheck.Amount(rule, at) > 0) return false;
        }

        return true;
    }
}
