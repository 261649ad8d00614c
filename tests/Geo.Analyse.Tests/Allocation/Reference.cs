using System.Globalization;
using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Published instances, read from their own files; a test skips where they are absent.</summary>
static class Reference
{
    /// <summary>OR-Library p-median: n, m, p, then m edges; of an edge that stands twice the last line wins; costs are shortest ways.</summary>
    public static SitingProblem PMedian(int number)
    {
        var figures = Figures($"reference/orlib_pmed/pmed{number}.txt");
        var (n, edges, p) = ((int)figures[0], (int)figures[1], (int)figures[2]);
        var ways = new long[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) ways[i, j] = i == j ? 0 : int.MaxValue;
        }

        for (var edge = 0; edge < edges; edge++)
        {
            var (a, b) = ((int)figures[3 + (3 * edge)] - 1, (int)figures[4 + (3 * edge)] - 1);
            ways[a, b] = ways[b, a] = (long)figures[5 + (3 * edge)];
        }

        for (var over = 0; over < n; over++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) ways[i, j] = Math.Min(ways[i, j], ways[i, over] + ways[over, j]);
            }
        }

        return Whole(n, n, (i, j) => ways[i, j]) with { Model = SitingModel.PMedian, Sites = p };
    }

    /// <summary>OR-Library set covering: rows, columns, the columns' costs, then for each row how many columns cover it, and which.</summary>
    public static SitingProblem SetCovering(int number)
    {
        var figures = Figures($"reference/orlib_scp/scp{number}.txt");
        var (rows, columns) = ((int)figures[0], (int)figures[1]);
        var (from, to, at) = (new List<int>(), new List<int>(), 2 + columns);
        for (var row = 0; row < rows; row++)
        {
            for (var left = (int)figures[at++]; left > 0; left--)
            {
                from.Add(row);
                to.Add((int)figures[at++] - 1);
            }
        }

        return Whole(rows, columns, null) with
        {
            Model = SitingModel.SetCovering,
            Pairs = SitePairs.Of(rows, columns, [.. from], [.. to], new long[from.Count]),
            SiteCosts = [.. figures.Skip(2).Take(columns).Select(cost => (long)cost)],
        };
    }

    /// <summary>Swain's 55 nodes, each a demand point and a candidate; costs are the squares of plane distances, so that they are whole.</summary>
    public static SitingProblem Swain()
    {
        var figures = Figures("reference/swain55/swain.txt");
        var n = (int)figures[0];
        double X(int i) => figures[2 + (4 * i)];
        double Y(int i) => figures[3 + (4 * i)];
        return Whole(n, n, (i, j) => (long)(((X(i) - X(j)) * (X(i) - X(j))) + ((Y(i) - Y(j)) * (Y(i) - Y(j))))) with
        {
            Weights = [.. Enumerable.Range(0, n).Select(i => (long)figures[4 + (4 * i)])],
        };
    }

    static SitingProblem Whole(int demand, int sites, Func<int, int, long>? cost)
    {
        var pairs = cost is null ? [] : Enumerable.Range(0, demand * sites).Select(at => (From: at / sites, To: at % sites)).ToArray();
        return new()
        {
            Model = SitingModel.MaximalCovering,
            Pairs = SitePairs.Of(demand, sites, [.. pairs.Select(pair => pair.From)], [.. pairs.Select(pair => pair.To)], [.. pairs.Select(pair => cost!(pair.From, pair.To))]),
            Weights = [.. Enumerable.Repeat(1L, demand)],
            Status = new SiteStatus[sites],
        };
    }

    static double[] Figures(string path) =>
        [.. File.ReadAllText(SharedData.Require(path)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
}
