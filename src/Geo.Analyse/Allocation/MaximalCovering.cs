using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>Most people covered by p sites: once, twice, or as often as is expected.</summary>
/// <remarks>Sources: Church and ReVelle (1974), doi:10.1007/BF01942293; Hogan and ReVelle (1986), doi:10.1287/mnsc.32.11.1434; Daskin (1983), doi:10.1287/trsc.17.1.48.</remarks>
static class MaximalCovering
{
    const int MostPairs = 20_000;

    /// <summary>One site alone counts for nothing, so that a choice has many others near it that no single exchange makes better.</summary>
    const long TrialsOfTwice = 40_000_000;

    /// <param name="atLeast">Only choices that cover more are sought; below 0: also those that cover nobody; null: any.</param>
    /// <param name="enough">A choice that covers as much ends the search.</param>
    public static SitingSolution Solve(SitingProblem problem, SitingEffort effort, WorkMeter meter, long? atLeast = null, long enough = long.MaxValue)
    {
        var gains = Gains(problem);
        var served = ServedRows.Of(problem, problem.LimitOf, gains is [0, 1] && !Ruling.IsRuled(problem), meter);
        var (weightUnit, gainUnit) = (Scale.Divisor(served.Weights), Scale.Divisor(gains));
        var unit = weightUnit * gainUnit;
        Int128 total = 0;
        foreach (var weight in served.Weights) total += (Int128)(weight / weightUnit) * (gains[^1] / gainUnit);
        var rules = SiteRules.Of(problem.Status, served.Instead, problem.Sites);
        // Sums are of as many site values as may be chosen at once, and none of those exceeds the total.
        var fine = Scale.Fine(total * (rules.Slots + rules.IsCounted.Count(one => !one) + 2), total * unit);
        var isTwice = gains is [0, 0, 1] && atLeast is null && enough == long.MaxValue && !Ruling.IsRuled(problem);
        // Of pairs each multiplier of a row enters as often as it has sites.
        var scale = isTwice ? fine : Scale.For(gains is [0, 0, 1] ? total * (served.Rows.SiteCount + 2) : total, unit, Ruling.IsRuled(problem));
        var (weights, steps) = (Array.ConvertAll(served.Weights, weight => weight / weightUnit * scale), Array.ConvertAll(gains, gain => gain / gainUnit));

        var ruling = Ruling.Of(
            problem, Relaxed(served.Rows, weights, steps), () => new CoverageSearch(served.Rows, weights, steps, rules, meter), () => new CoverageScore(served.Rows, weights, steps, meter), rules,
            (long)total * scale, unit, [], meter);
        // Where a choice may be allowed or not, any is worth more than none.
        var nothing = ruling.Sums is null ? Scale.Nothing : -scale;
        ICaseTree tree = isTwice ? new BackupTree(served.Rows, weights, ruling.Search, rules, meter, scale, unit) : new CaseTree(
            ruling.Relaxation, ruling.Search, rules, meter, scale, atLeast is { } more ? (more < 0 ? -1 : more / unit) * scale : nothing, enough == long.MaxValue ? enough : (enough + unit - 1) / unit * scale, ruling.Sums);
        if (gains is [0, 0, 1]) tree.Try(TwiceAsGood(served.Rows, weights, rules, meter));
        Trials.Run(tree, rules, effort.Seed, meter, gains is [0, 0, 1] ? TrialsOfTwice : 0);
        tree.Run();
        if (tree.Open is null && atLeast is null && SiteSolver.EndOf(meter) == SitingEnd.Finished) return SiteSolver.Unkept(problem, effort, meter);
        return new()
        {
            Open = tree.Open is { } open ? Choice.Of(open) : null,
            Objective = tree.Open is null ? null : tree.Objective / scale * unit,
            Bound = tree.Bound <= Scale.Nothing ? null : tree.Bound / scale * unit,
            End = tree.IsEnough ? SitingEnd.Finished : SiteSolver.EndOf(meter),
            Work = meter.Done,
            Cases = tree.Cases,
            Proof = Choice.ProofOf(tree, served.Instead, isTwice ? 1 : unit, scale) with { Specials = tree is BackupTree { Specials: var specials } ? specials : [] },
        };
    }

    /// <summary>Twice is bounded better with a multiplier for each pair, where there are not too many to be kept with each case of a proof.</summary>
    static Relaxation Relaxed(SiteRows rows, long[] weights, long[] steps) =>
        steps is [0, 0, 1] && rows.Site.Length <= MostPairs ? new BackupRelaxation(rows, weights) : new CoverageRelaxation(rows, weights, steps);

    /// <summary>A choice to begin with where one site alone is worth nothing: the best if it were worth half.</summary>
    static bool[] TwiceAsGood(SiteRows rows, long[] weights, SiteRules rules, WorkMeter meter)
    {
        var isOpen = new bool[rules.Count];
        new CoverageSearch(rows, Array.ConvertAll(weights, weight => weight / 2), [0, 1, 2], rules, meter).Improve(isOpen);
        return isOpen;
    }

    /// <summary>What k open sites in reach are worth, [k], in units of weight.</summary>
    static long[] Gains(SitingProblem problem)
    {
        if (problem.Model == SitingModel.BackupMaximalCovering) return [0, 0, 1];
        if (problem.Model != SitingModel.ExpectedCovering) return [0, 1];
        var gains = new long[problem.Levels.Length + 1];
        for (var k = 0; k < problem.Levels.Length; k++) gains[k + 1] = gains[k] + problem.Levels[k];
        return gains;
    }
}
