using System.Diagnostics;
using System.Globalization;
using Geo.Analyse.Allocation;
using Geo.Analyse.Certificates;
using Geo.Model.Siting;

namespace Geo.Benchmarks.Siting;

/// <summary>Where to build, beside CBC and HiGHS where they are installed: wall and, of our own, processor seconds to the optimum and its proof.</summary>
static class SiteTable
{
    static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    /// <param name="runs">The median of so many is printed.</param>
    /// <param name="peers">Whether CBC and HiGHS are asked for p-medians too: minutes.</param>
    public static void Print(int runs, bool peers)
    {
        if (File.Exists("/proc/loadavg")) Console.WriteLine($"load {File.ReadAllText("/proc/loadavg").Trim()}");
        Console.WriteLine($"{"question",-36} {"solver",-8} {"objective",12} {"bound",14} {"gap %",8} {"wall s",8} {"proc. s",8} {"check s",8}");
        var covering = SiteScene.Of(20_000, 500, 20);
        Own("mclp 20,000 x 500, 20 sites", covering, runs);
        MipPeer.Print("mclp 20,000 x 500, 20 sites", covering);
        for (var number = 1; number <= 10; number++)
        {
            if (PMedianScene.Find(number) is not { } median)
            {
                Console.WriteLine("OR-Library's p-medians are not on this machine.");
                break;
            }

            Own($"pmed{number}", median, runs);
            if (peers && number == 6) MipPeer.Print("pmed6", median);
        }

        Own("mclp 200,000 x 5,000, 50 sites, 30 s", SiteScene.Of(200_000, 5_000, 50), 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB"));
    }

    static void Own(string name, SitingProblem problem, int runs)
    {
        var solution = new SitingSolution { Open = null, Objective = null, Bound = null, End = SitingEnd.Stopped, Work = 0 };
        var (wall, processor) = Stopwatches.Medians(runs, () =>
        {
            using var limit = new CancellationTokenSource(s_limit);
            solution = SiteSolver.Solve(problem, new(), limit.Token);
        })[0];
        var watch = Stopwatch.StartNew();
        var verdict = SitingCheck.Check(problem, solution.Open, solution.Objective!.Value, solution.Bound!.Value, solution.Proof!);
        var (objective, bound) = (solution.Objective.Value, solution.Bound.Value);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-36} {"geo",-8} {objective,12} {bound,14} {Math.Abs(bound - objective) * 100.0 / bound,8:0.0000} {wall,8:0.00} {processor,8:0.00} {watch.Elapsed.TotalSeconds,8:0.00}{(verdict.Holds ? "" : $" REFUSED {verdict}")}"));
    }
}
