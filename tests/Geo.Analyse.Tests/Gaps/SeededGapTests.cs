using Geo.Model.Findings;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using static Geo.Analyse.Tests.Scene;

namespace Geo.Analyse.Tests.Gaps;

/// <summary>Clusters and helping points against the plainest way to find them, over scenes from fixed seeds.</summary>
public sealed class SeededGapTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Clusters_and_helping_points_are_those_that_trying_everything_finds(int seed)
    {
        var (placed, finding) = Run(seed);
        var uncovered = Enumerable.Range(0, placed.Demand.Count).Where(row => finding.Nearest.FirstCost[row] > 3_000_000).ToList();

        Assert.Equal(uncovered, finding.Gaps.SelectMany(gap => gap.Points).Order());
        foreach (var gap in finding.Gaps)
        {
            Assert.Equal(Grown(placed, uncovered, gap.Points[0]), gap.Points);
            var (row, people) = Best(placed, gap.Points);
            Assert.Equal((row, people, Reached(placed, uncovered, row)), (gap.Helping.Row, gap.Helping.OfGap.Millionths, gap.Helping.OfAll.Millionths));
        }
    }

    static (PlacedStudy Placed, ReachFinding Finding) Run(int seed)
    {
        // On a grid of about 200 m, so that equal sums, and so ties, are common; latitude differs by seed.
        var random = new Random(seed);
        var (west, south) = (104.0, (seed * 5.0) - 30);
        var scene = new Scene().Unit("a", Box(west, south, west + 0.05, south + 0.1)).Unit("b", Box(west + 0.05, south, west + 0.1, south + 0.1));
        for (var i = 0; i < 600; i++) scene.PeopleAt(west + (random.Next(50) * 0.002), south + (random.Next(50) * 0.002), 1 + random.Next(3));
        for (var i = 0; i < 3; i++) scene.FacilityAt($"{i}", new LonLat(west + (random.NextDouble() * 0.1), south + (random.NextDouble() * 0.1)));
        return (scene.Place(), scene.Reach(3));
    }

    // Everything that can be reached from one point in steps of at most 500 m within its unit.
    static List<int> Grown(PlacedStudy placed, List<int> uncovered, int from)
    {
        var found = new HashSet<int> { from };
        var open = new Queue<int>([from]);
        while (open.TryDequeue(out var at))
        {
            foreach (var next in uncovered.Where(row => placed.Demand.Units[row] == placed.Demand.Units[from] && Mm(placed, at, row) <= 500_000))
            {
                if (found.Add(next)) open.Enqueue(next);
            }
        }

        return [.. found.Order()];
    }

    static (int Row, long People) Best(PlacedStudy placed, IReadOnlyList<int> gap) =>
        Enumerable.Range(0, placed.Demand.Count).Select(row => (Row: row, People: Reached(placed, gap, row)))
            .OrderByDescending(candidate => candidate.People).ThenBy(candidate => candidate.Row).First();

    static long Reached(PlacedStudy placed, IReadOnlyList<int> rows, int from) =>
        rows.Where(row => Mm(placed, from, row) <= 3_000_000).Sum(row => placed.Demand.Millionths[row]);

    static long Mm(PlacedStudy placed, int a, int b) => Geodesic.DistanceMm(placed.Demand.Place(a), placed.Demand.Place(b));
}
