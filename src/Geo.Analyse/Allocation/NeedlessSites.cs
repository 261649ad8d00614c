using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Sites of a choice without which it is worth as much and keeps its rules: nobody is covered or served by them who would not be without them.</summary>
public static class NeedlessSites
{
    /// <param name="open">The open sites.</param>
    /// <param name="parts">Of capacitated covering: who goes where.</param>
    /// <returns>Of those that may be built freely; all of them can be left out together. None of p-centre and of models that seek the fewest.</returns>
    public static IReadOnlyList<int> Of(SitingProblem problem, int[] open, IReadOnlyList<SitingPart>? parts)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(open);
        int[] free = [.. open.Where(site => problem.Status[site] == SiteStatus.Free)];
        return problem.Model switch
        {
            _ when parts is not null => WithoutVisitors(problem, open, [.. free.Except(parts.Select(part => part.Site))]),
            SitingModel.PMedian => WithoutVisitors(problem, open, [.. free.Except(SiteAccounts.Nearest(problem, open))]),
            SitingModel.MaximalCovering or SitingModel.BackupMaximalCovering or SitingModel.ExpectedCovering => WithoutGain(problem, open, free),
            _ => [],
        };
    }

    static List<int> WithoutVisitors(SitingProblem problem, int[] open, int[] without)
    {
        var rules = Rules(problem, open);
        return [.. without.Where(site => Leave(rules, site))];
    }

    /// <summary>Those with the least by themselves go first: one that covers what several do together stays.</summary>
    static List<int> WithoutGain(SitingProblem problem, int[] open, int[] free)
    {
        var (coverage, rules, without) = (new CoverageCount(problem), Rules(problem, open), new List<int>());
        int[] smallest = [.. free.OrderBy(coverage.GainOf).ThenByDescending(site => site)];
        foreach (var site in open) coverage.Open(site);
        foreach (var site in smallest)
        {
            coverage.Close(site);
            if (coverage.GainOf(site) == 0 && Leave(rules, site)) without.Add(site);
            else coverage.Open(site);
        }

        return without;
    }

    static RuleSums Rules(SitingProblem problem, int[] open)
    {
        var rules = new RuleSums(problem.Rules, problem.Status.Length);
        foreach (var site in open) rules.Change(site, 1);
        return rules;
    }

    /// <summary>Leaves a site out; false, and nothing changes, where a rule needs it.</summary>
    static bool Leave(RuleSums rules, int site)
    {
        if (rules.After(site, -1) > 0) return false;
        rules.Change(site, -1);
        return true;
    }
}
