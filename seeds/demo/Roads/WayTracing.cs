using Geo.Demo.Measure;
using Geo.Demo.Recipe;
using Geo.Demo.Terrain;

namespace Geo.Demo.Roads;

/// <summary>The network as ways: from junction to junction, smoothed; a bridge is a way of its own.</summary>
static class WayTracing
{
    const int SmoothingRounds = 3;
    const double Tolerance = 0.12;
    const ulong Shift = 920;

    public static List<Way> Trace(RoadNetwork network, Landscape land)
    {
        List<Way> ways = [];
        var walked = new HashSet<(int, int)>();
        // From every junction and end first; what is left closes on itself.
        foreach (var fromJunctions in (bool[])[true, false])
        {
            for (var cell = 0; cell < Grid.Cells; cell++)
            {
                if (fromJunctions && !IsNode(cell, network, land)) continue;
                foreach (var next in network.Linked(cell))
                {
                    if (!walked.Contains((cell, next))) ways.Add(Walk(cell, next, network, land, walked));
                }
            }
        }

        return ways;
    }

    static Way Walk(int start, int second, RoadNetwork network, Landscape land, HashSet<(int, int)> walked)
    {
        List<int> cells = [start];
        var (from, to) = (start, second);
        while (true)
        {
            walked.Add((from, to));
            walked.Add((to, from));
            cells.Add(to);
            if (to == start || IsNode(to, network, land)) break;
            (from, to) = (to, network.Linked(to).First(next => next != from));
        }

        return new(Shape(cells), Tags(start, second, network, land));
    }

    /// <summary>Whether ways end here: a junction, a dead end, another road, a bridge's head.</summary>
    static bool IsNode(int cell, RoadNetwork network, Landscape land)
    {
        var linked = network.Linked(cell).ToArray();
        return linked.Length > 0 && (linked.Length != 2 || network.RoadBetween(cell, linked[0]) != network.RoadBetween(cell, linked[1])
            || IsBridge(cell, linked[0], land) != IsBridge(cell, linked[1], land));
    }

    static bool IsBridge(int one, int other, Landscape land) => land.Streams.IsRiver[one] || land.Streams.IsRiver[other];

    static List<(long Id, Spot Spot)> Shape(List<int> cells)
    {
        Spot[] spots = [.. cells.Select(Place)];
        for (var round = 0; round < SmoothingRounds; round++)
        {
            var before = (Spot[])spots.Clone();
            for (var i = 1; i < spots.Length - 1; i++) spots[i] = before[i].Towards(before[i - 1].Towards(before[i + 1], 0.5), 0.5);
        }

        List<(long, Spot)> nodes = [(cells[0] + 1, spots[0])];
        var kept = 0;
        for (var i = 1; i < spots.Length - 1; i++)
        {
            // Kept once leaving it out would move the line by more than the tolerance.
            var isNeeded = Enumerable.Range(kept + 1, i - kept).Any(between => spots[between].DistanceTo(spots[kept], spots[i + 1]) > Tolerance);
            if (!isNeeded) continue;
            nodes.Add((cells[i] + 1, spots[i]));
            kept = i;
        }

        nodes.Add((cells[^1] + 1, spots[^1]));
        return nodes;
    }

    /// <summary>The cell's centre, pushed about smoothly by up to 45 m, so that streets are not ruled.</summary>
    static Spot Place(int cell)
    {
        var spot = Grid.Centre(cell);
        return new(spot.X + (0.9 * (Noise.At(Shift, spot, 9) - 0.5)), spot.Y + (0.9 * (Noise.At(Shift + 1, spot, 9) - 0.5)));
    }

    static List<(string Key, string Value)> Tags(int from, int to, RoadNetwork network, Landscape land)
    {
        var road = network.Roads[network.RoadBetween(from, to)];
        List<(string, string)> tags = [("highway", road.Highway)];
        if (road.Name.Length > 0) tags.AddRange([("name", road.Name), ("name:en", road.English)]);
        if (road.Number.Length > 0) tags.Add(("ref", road.Number));
        if (RoadPlan.OneWayStreets.Contains(road.Name)) tags.Add(OneWays.Tag);
        if (IsBridge(from, to, land)) tags.AddRange([("bridge", "yes"), ("layer", "1")]);
        return tags;
    }
}
