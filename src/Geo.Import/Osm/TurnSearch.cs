using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>Finds the segments that a turn restriction speaks of.</summary>
/// <param name="segments">Directed segments along each way, from its beginning.</param>
sealed class TurnSearch(StreetNetwork network, IReadOnlyDictionary<long, List<int>> segments)
{
    /// <summary>Null where it can't be told which segments are meant, with the reason.</summary>
    public TurnRestriction? Find(OsmRestriction restriction, long fromWay, long toWay, int via, out StreetIssue issue)
    {
        issue = StreetIssue.RestrictionOnNoStreet;
        if (!segments.TryGetValue(fromWay, out var from) || !segments.TryGetValue(toWay, out var to)) return null;
        issue = StreetIssue.RestrictionMembersUnfit;
        var paths = restriction.ViaNode is not null ? via < 0 ? [] : At(from, via, to, restriction.Modes) : Along(from, restriction.ViaWays, to, restriction.Modes);
        if (paths.Count == 1) return new(paths[0], restriction.IsOnly, restriction.Modes, restriction.Id);
        if (paths.Count > 1) issue = StreetIssue.RestrictionAmbiguous;
        return null;
    }

    List<int[]> At(List<int> from, int via, List<int> to, TravelModes modes) =>
        [.. Arriving(from, via, modes).SelectMany(_ => Leaving(to, via, modes), (arrival, departure) => (int[])[arrival, departure])];

    /// <summary>Ways between two ways are travelled whole, one after another, from an end of the first way to an end of the last.</summary>
    List<int[]> Along(List<int> from, IReadOnlyList<long> viaWays, List<int> to, TravelModes modes)
    {
        var paths = new List<int[]>();
        foreach (var start in (int[])[.. new HashSet<int> { network.TailOf(from[0]), network.HeadOf(from[^1]) }])
        {
            if (Chain(start, viaWays, modes) is not { } chain) continue;
            var end = network.HeadOf(chain[^1]);
            foreach (var arrival in Arriving(from, start, modes))
            {
                foreach (var departure in Leaving(to, end, modes)) paths.Add([arrival, .. chain, departure]);
            }
        }

        return paths;
    }

    List<int>? Chain(int at, IReadOnlyList<long> viaWays, TravelModes modes)
    {
        var (chain, rest) = (new List<int>(), viaWays.ToList());
        while (rest.Count > 0)
        {
            var next = rest.FindIndex(way => Through(way, at, modes) is not null);
            if (next < 0) return null;
            chain.AddRange(Through(rest[next], at, modes)!);
            at = network.HeadOf(chain[^1]);
            rest.RemoveAt(next);
        }

        return chain;
    }

    /// <summary>A whole way travelled from one of its ends; null where it does not end there or may not be travelled so.</summary>
    IEnumerable<int>? Through(long way, int start, TravelModes modes)
    {
        if (!segments.TryGetValue(way, out var along)) return null;
        if (network.TailOf(along[0]) == start && along.TrueForAll(directed => IsOpen(directed, modes))) return along;
        return network.HeadOf(along[^1]) == start && along.TrueForAll(directed => IsOpen(directed ^ 1, modes)) ? along.AsEnumerable().Reverse().Select(directed => directed ^ 1) : null;
    }

    IEnumerable<int> Arriving(List<int> way, int vertex, TravelModes modes) => Both(way).Where(directed => network.HeadOf(directed) == vertex && IsOpen(directed, modes));

    IEnumerable<int> Leaving(List<int> way, int vertex, TravelModes modes) => Both(way).Where(directed => network.TailOf(directed) == vertex && IsOpen(directed, modes));

    static IEnumerable<int> Both(List<int> way) => way.SelectMany(directed => (int[])[directed, directed ^ 1]);

    bool IsOpen(int directed, TravelModes modes) => (network.ModesOf(directed) & modes) != TravelModes.None;
}
