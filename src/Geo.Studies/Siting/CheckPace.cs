using System.Diagnostics;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>How long the checker takes over a question, here and now: measured by a rehearsal, since a processor, and what else it does, is not known beforehand.</summary>
/// <param name="Reading">Of the question.</param>
/// <param name="Vector">Of one vector of multipliers.</param>
/// <param name="Test">Of one case held against it.</param>
sealed record CheckPace(TimeSpan Reading, TimeSpan Vector, TimeSpan Test)
{
    /// <summary>Of a larger question parts are rehearsed: a tenth of a second or two.</summary>
    const int MostPairs = 2_000_000;

    /// <summary>Demand points that follow one another: neighbours, of whom many are one row to the checker.</summary>
    const int Block = 256;

    /// <summary>Gone through once before, since code is slow the first time.</summary>
    const int FirstPairs = 2_000;

    const int Turns = 4;

    // A whole table leaves the processor's cache where a part of it did not.
    const double Slower = 1.5;

    public static CheckPace Of(SitingProblem problem)
    {
        Measured(problem, FirstPairs);
        return Measured(problem, MostPairs);
    }

    static CheckPace Measured(SitingProblem problem, int most)
    {
        var (sample, share) = Sample(problem, most);
        var (watch, vector, test) = (Stopwatch.StartNew(), TimeSpan.MaxValue, TimeSpan.MaxValue);
        var rehearsal = new CheckRehearsal(sample);
        var reading = watch.Elapsed;
        for (var turn = 0; turn < Turns; turn++)
        {
            vector = Least(vector, watch, rehearsal.Evaluate);
            test = Least(test, watch, () => rehearsal.Test(turn * problem.Status.Length / Turns));
        }

        return new(reading * (Slower / share), vector * (Slower / share), test * Slower);
    }

    static TimeSpan Least(TimeSpan known, Stopwatch watch, Action act)
    {
        var before = watch.Elapsed;
        act();
        var took = watch.Elapsed - before;
        return took < known ? took : known;
    }

    public TimeSpan For(ProofSize proof) => Reading + (Vector * proof.Vectors) + (Test * proof.Tests);

    static (SitingProblem Sample, double Share) Sample(SitingProblem problem, int most)
    {
        var (pairs, step) = (problem.Pairs, 1 + (problem.Pairs.Site.Length / most));
        if (step == 1) return (problem, 1);
        var block = Math.Clamp(pairs.DemandCount / (4 * step), 1, Block);
        int[] rows = [.. Enumerable.Range(0, pairs.DemandCount).Where(row => row / block % step == 0)];
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        foreach (var (at, row) in rows.Index())
        {
            for (var pair = pairs.First[row]; pair < pairs.First[row + 1]; pair++)
            {
                from.Add(at);
                to.Add(pairs.Site[pair]);
                cost.Add(pairs.Cost[pair]);
            }
        }

        var sample = problem with
        {
            Pairs = SitePairs.Of(rows.Length, pairs.SiteCount, [.. from], [.. to], [.. cost]),
            Weights = Array.ConvertAll(rows, row => problem.Weights[row]),
            Limits = problem.Limits.Length > 1 ? Array.ConvertAll(rows, row => problem.Limits[row]) : problem.Limits,
        };
        return (sample, Math.Max(from.Count, 1) / (double)pairs.Site.Length);
    }
}
