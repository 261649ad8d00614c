using System.Globalization;
using Geo.Model.Siting;

namespace Geo.Benchmarks.Siting;

/// <summary>OR-Library's p-median files, where they lie beside the checkout.</summary>
static class PMedianScene
{
    public static SitingProblem? Find(int number)
    {
        var folder = Environment.GetEnvironmentVariable("GEO_SHARED_DATA") is { Length: > 0 } given ? given : Checkout.File("..", "shared", "data");
        var path = Path.Combine(folder, "reference", "orlib_pmed", $"pmed{number}.txt");
        return File.Exists(path) ? Read(path) : null;
    }

    static SitingProblem Read(string path)
    {
        int[] figures = [.. File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(figure => int.Parse(figure, CultureInfo.InvariantCulture))];
        var n = figures[0];
        var ways = new long[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++) ways[i, j] = i == j ? 0 : int.MaxValue;
        }

        // Of an edge that stands twice the last line wins.
        for (var at = 3; at < figures.Length; at += 3) ways[figures[at] - 1, figures[at + 1] - 1] = ways[figures[at + 1] - 1, figures[at] - 1] = figures[at + 2];
        for (var over = 0; over < n; over++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++) ways[i, j] = Math.Min(ways[i, j], ways[i, over] + ways[over, j]);
            }
        }

        var pairs = Enumerable.Range(0, n * n);
        return new()
        {
            Model = SitingModel.PMedian,
            Pairs = SitePairs.Of(n, n, [.. pairs.Select(at => at / n)], [.. pairs.Select(at => at % n)], [.. pairs.Select(at => ways[at / n, at % n])]),
            Weights = [.. Enumerable.Repeat(1L, n)],
            Status = new SiteStatus[n],
            Sites = figures[2],
        };
    }
}
