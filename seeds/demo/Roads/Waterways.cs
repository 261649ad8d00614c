using Geo.Demo.Measure;
using Geo.Demo.Terrain;

namespace Geo.Demo.Roads;

/// <summary>Rivers and streams as ways, downstream, from confluence to confluence.</summary>
static class Waterways
{
    const string River = "霁水", RiverEnglish = "Ji River";

    /// <summary>Node numbers of water begin above those of roads.</summary>
    const long FirstNode = 1_000_000;

    /// <summary>Below this catchment, in coarse cells of 0.04 km², the river is not called by its name.</summary>
    const double NamedCatchment = 5000;

    public static List<Way> Trace(Streams streams)
    {
        var after = streams.Reaches.ToDictionary(reach => reach.From);
        var into = streams.Reaches.GroupBy(reach => reach.To).ToDictionary(group => group.Key, group => group.Count());
        var numbers = new Dictionary<Spot, long>();
        List<Way> ways = [];
        foreach (var head in streams.Reaches)
        {
            if (into.GetValueOrDefault(head.From) == 1 && KindOf(head) == KindBefore(head)) continue;
            List<(long, Spot)> nodes = [Node(head.From)];
            var at = head;
            while (true)
            {
                nodes.Add(Node(at.To));
                if (into[at.To] > 1 || !after.TryGetValue(at.To, out var next) || KindOf(next) != KindOf(head)) break;
                at = next;
            }

            ways.Add(new(nodes, KindOf(head)));
        }

        return ways;

        (long, Spot) Node(Spot spot)
        {
            if (!numbers.TryGetValue(spot, out var number)) numbers.Add(spot, number = FirstNode + numbers.Count);
            return (number, spot);
        }

        IReadOnlyList<(string, string)>? KindBefore((Spot From, Spot To, double Catchment) reach) =>
            KindOf(streams.Reaches.First(before => before.To == reach.From));

        IReadOnlyList<(string, string)> KindOf((Spot From, Spot To, double Catchment) reach) =>
            reach.Catchment >= NamedCatchment ? s_named : reach.Catchment >= streams.RiverCatchment ? s_river : s_stream;
    }

    static readonly (string, string)[] s_named = [("waterway", "river"), ("name", River), ("name:en", RiverEnglish)];
    static readonly (string, string)[] s_river = [("waterway", "river")];
    static readonly (string, string)[] s_stream = [("waterway", "stream")];
}
