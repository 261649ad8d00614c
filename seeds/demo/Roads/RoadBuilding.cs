using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Settlements;

namespace Geo.Demo.Roads;

/// <summary>Roads in the order they are needed: between seats, in the towns, to the villages, to the hamlets.</summary>
static class RoadBuilding
{
    /// <summary>Streets of a town lie this many cells apart.</summary>
    const int BlockCells = 2;

    /// <summary>Hamlets with a road of their own: so many hundredths of a person in a cell, so far from one another.</summary>
    const int HamletHundredths = 110;
    const int HamletSpacing = 5;

    const ulong Gaps = 900;

    public static RoadNetwork Build(Ground ground, IReadOnlyList<Village> villages, Population population)
    {
        var network = new RoadNetwork();
        var routes = new Routes(ground.Land, network);
        foreach (var road in RoadPlan.Between([.. villages.Where(village => village.IsSeat).Select(village => village.Spot)])) Between(road, network, routes);
        Streets(network, population);
        Branches(network, routes, "tertiary", villages.Where(village => village.IsSeat || village.IsCommunity).Select(village => village.Cell));
        Branches(network, routes, "unclassified", villages.Select(village => village.Cell));
        Neighbours(network, routes, villages);
        Branches(network, routes, "track", Hamlets(population));
        network.Uncross();
        network.KeepReachable(villages[0].Cell);
        return network;
    }

    static void Between(NamedRoad road, RoadNetwork network, Routes routes)
    {
        network.Roads.Add(road);
        for (var i = 1; i < road.By.Length; i++)
        {
            var (from, to) = (Grid.CellOf(road.By[i - 1]), Grid.CellOf(road.By[i]));
            routes.Spread([from], to);
            routes.Build(to, network.Roads.Count - 1);
        }
    }

    static void Branches(RoadNetwork network, Routes routes, string highway, IEnumerable<int> to)
    {
        network.Roads.Add(new(highway, "", "", "", []));
        routes.Spread(Enumerable.Range(0, Grid.Cells).Where(network.Has));
        foreach (var cell in to) routes.Build(cell, network.Roads.Count - 1);
    }

    /// <summary>Every village has a way to the two nearest others, so that the network has rings and not only branches.</summary>
    static void Neighbours(RoadNetwork network, Routes routes, IReadOnlyList<Village> villages)
    {
        foreach (var village in villages)
        {
            foreach (var other in villages.Where(other => other != village).OrderBy(other => other.Spot.DistanceTo(village.Spot)).ThenBy(other => other.Cell).Take(2))
            {
                routes.Spread([village.Cell], other.Cell);
                routes.Build(other.Cell, network.Roads.Count - 1);
            }
        }
    }

    /// <summary>A lattice over every built-up seat; a street is a row or a column of it, here and there with a gap.</summary>
    static void Streets(RoadNetwork network, Population population)
    {
        var first = network.Roads.Count;
        foreach (var (name, english) in RoadPlan.Streets) network.Roads.Add(new("residential", "", name, english, []));
        for (var cell = 0; cell < Grid.Cells; cell++)
        {
            var (column, row) = (cell % Grid.Columns, cell / Grid.Columns);
            if (row % BlockCells == 0) Street(cell, cell + 1, row / BlockCells);
            if (column % BlockCells == 0) Street(cell, cell + Grid.Columns, 11 + (column / BlockCells));
        }

        void Street(int from, int to, int name)
        {
            if (IsBuiltUp(from) && IsBuiltUp(to) && Chance.Below(10, Gaps, from, to) > 0) network.Link(from, to, first + (name % RoadPlan.Streets.Length));
        }

        bool IsBuiltUp(int cell) => cell < Grid.Cells && population.Code[cell] is > 0 and < 220 && population.Hundredths[cell] > 0;
    }

    /// <summary>The fullest cells of the country, none near to a fuller one.</summary>
    static List<int> Hamlets(Population population)
    {
        List<int> hamlets = [];
        var taken = new bool[Grid.Cells];
        foreach (var cell in Enumerable.Range(0, Grid.Cells).Where(cell => population.Hundredths[cell] >= HamletHundredths)
            .OrderByDescending(cell => population.Hundredths[cell]).ThenBy(cell => cell))
        {
            if (taken[cell]) continue;
            hamlets.Add(cell);
            var (column, row) = (cell % Grid.Columns, cell / Grid.Columns);
            for (var y = Math.Max(0, row - HamletSpacing); y <= Math.Min(Grid.Rows - 1, row + HamletSpacing); y++)
            {
                for (var x = Math.Max(0, column - HamletSpacing); x <= Math.Min(Grid.Columns - 1, column + HamletSpacing); x++) taken[(y * Grid.Columns) + x] = true;
            }
        }

        return hamlets;
    }
}
