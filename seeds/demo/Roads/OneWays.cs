namespace Geo.Demo.Roads;

/// <summary>One-way streets that trap nobody: from every junction there is a way to every other and back.</summary>
static class OneWays
{
    public static readonly (string Key, string Value) Tag = ("oneway", "yes");

    /// <summary>Opens one-way streets in both directions where they lead to or come from a trap, until none is left.</summary>
    public static List<Way> Open(List<Way> ways)
    {
        while (true)
        {
            var (outward, back) = (Reach(ways, 1), Reach(ways, -1));
            List<Way> opened = [.. ways.Select(way => IsOneWay(way) && way.Nodes.Any(node => !outward.Contains(node.Id) || !back.Contains(node.Id))
                ? way with { Tags = [.. way.Tags.Where(tag => tag != Tag)] } : way)];
            if (opened.Count(IsOneWay) == ways.Count(IsOneWay)) return ways;
            ways = opened;
        }
    }

    /// <summary>Nodes that can be driven to (1) or from (−1), starting with the first way's first node.</summary>
    static HashSet<long> Reach(List<Way> ways, int direction)
    {
        var next = new Dictionary<long, List<long>>();
        foreach (var way in ways)
        {
            for (var i = 1; i < way.Nodes.Count; i++)
            {
                var (from, to) = (way.Nodes[i - 1].Id, way.Nodes[i].Id);
                if (direction > 0 || !IsOneWay(way)) Add(from, to);
                if (direction < 0 || !IsOneWay(way)) Add(to, from);
            }
        }

        var start = ways[0].Nodes[0].Id;
        var seen = new HashSet<long> { start };
        var open = new Queue<long>(seen);
        while (open.TryDequeue(out var node))
        {
            foreach (var to in next.GetValueOrDefault(node, []))
            {
                if (seen.Add(to)) open.Enqueue(to);
            }
        }

        return seen;

        void Add(long from, long to)
        {
            if (!next.TryAdd(from, [to])) next[from].Add(to);
        }
    }

    static bool IsOneWay(Way way) => way.Tags.Contains(Tag);
}
