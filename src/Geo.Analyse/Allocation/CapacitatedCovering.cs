using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Most people served by p sites within their capacities, and each by no less than its least.</summary>
/// <remarks>Source: Current and Storbeck (1988), doi:10.1068/b150153, here with demand that may be split and a least.</remarks>
static class CapacitatedCovering
{
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter)
    {
        var served = ServedRows.Of(problem, problem.LimitOf, oneIsEnough: false, meter);
        var unit = Scale.Divisor(served.Weights.Concat(problem.Capacities));
        long[] weights = Array.ConvertAll(served.Weights, weight => weight / unit), capacities = Array.ConvertAll(problem.Capacities, capacity => capacity / unit);
        // A least between two sums that can occur is the next of them.
        long[] least = [.. Enumerable.Range(0, capacities.Length).Select(site => (problem.LeastOf(site) + unit - 1) / unit)];
        Int128 total = 0;
        foreach (var weight in weights) total += weight;
        // As fine as under rules: where many choices are as good, only a bound that is reached to the last person ends the search.
        var scale = Scale.For((total + 1) * 8, unit, hasRules: true);

        var rules = Rules(problem, served.Rows, weights, capacities, least);
        int[] barred = [.. Enumerable.Range(0, rules.Count).Where(site => rules.MustOpen[site] && rules.MustClose[site])];
        if (barred.Length > 0) return SiteSolver.Unanswered(Obstacles.TooFewPeople(problem, barred), meter);
        var question = new LoadQuestion(served.Rows, weights, capacities, least, rules.MustOpen, rules.MustClose, meter);
        var sums = new RuleSums(problem.Rules, rules.Count);
        var search = new RuledSearch(new LoadScore(question, scale), rules, sums, Ruling.Prices(problem), meter);
        var relaxation = new LoadRelaxation(question, scale);
        var most = CapacityBound.Of(problem, relaxation, rules, scale, meter);
        // Nobody is served who is not there: a choice that has all the others ends the search.
        var enough = Math.Min(most?.Value ?? long.MaxValue, question.InReach * scale);
        ICaseTree tree = problem.Rules.Count == 0
            ? new LoadTree(question, search, rules, meter, scale)
            : new CaseTree(new RuledRelaxation(relaxation, sums, (long)total * scale, unit), search, rules, meter, scale, -scale, enough, sums);
        Trials.Run(tree, rules, effort.Seed, meter, early: tree is LoadTree load ? load.RunShort : null);
        tree.Run();
        if (tree.Open is null && SiteSolver.EndOf(meter) == SitingEnd.Finished) return SiteSolver.Unkept(problem, effort, meter);
        int[]? open = tree.Open is null ? null : Choice.Of(tree.Open);
        if (most?.Value >= tree.Bound) most = null;
        return new()
        {
            Open = open,
            Objective = open is null ? null : tree.Objective / scale * unit,
            Bound = (most?.Value ?? tree.Bound) / scale * unit,
            End = tree.IsEnough ? SitingEnd.Finished : SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = tree.Cases,
            Parts = open is null ? null : LoadParts.Of(problem, open),
            Proof = most is null ? ProofOf(tree, served.Rows.Count, unit, scale) : most.ProofOf(scale),
        };
    }

    /// <summary>As the statuses say; and a site that can't have its least is not built.</summary>
    static SiteRules Rules(SitingProblem problem, SiteRows rows, long[] weights, long[] capacities, long[] least)
    {
        var rules = SiteRules.Of(problem.Status, [], problem.Sites);
        for (var site = 0; site < least.Length; site++)
        {
            var sum = 0L;
            foreach (var row in rows.RowsOf(site)) sum += weights[row];
            if (least[site] > Math.Min(sum, capacities[site])) rules.MustClose[site] = true;
        }

        return rules;
    }

    /// <summary>Prices of rows are shares of a person's worth, whatever the unit; those of rules are not.</summary>
    static SitingProof ProofOf(ICaseTree tree, int rows, long unit, long scale) => new()
    {
        Dominated = [],
        Denominator = scale,
        Multipliers = tree is LoadTree ? tree.Multipliers : [.. tree.Multipliers.Select(vector => (long[])[.. vector[..rows], .. vector[rows..].Select(u => u * unit)])],
        Steps = tree.Steps,
    };
}
