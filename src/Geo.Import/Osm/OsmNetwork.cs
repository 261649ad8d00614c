using Geo.Import.Streets;
using Geo.Model.Imports;
using Geo.Model.Streets;

namespace Geo.Import.Osm;

/// <summary>Reads a street network from OpenStreetMap data: PBF, or XML as it is or packed by gzip.</summary>
/// <remarks>
/// Two passes: streets and restrictions, then the nodes they need. In memory are two blobs (64 MB), and of the roads about 60 bytes for each place in a street and 150 for each segment; buildings, land and whatever else the file
/// holds pass by. Nothing is written.
/// </remarks>
public static class OsmNetwork
{
    const int MostGroundWords = 255;
    const double WaysShare = 0.4;
    const double NodesShare = 0.8;

    /// <param name="file">As the user named it, for faults and the report.</param>
    /// <param name="path">Where it lies.</param>
    /// <param name="tables">A folder with tables to use instead of the product's own.</param>
    /// <param name="progress">Receives the share of the work that is done.</param>
    /// <exception cref="BadInputException">The file is missing, damaged, needs what is not read here, or holds no street; each fault says where.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StreetNetwork Read(string file, string path, string? tables = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var (issues, ground, names) = (new IssueLedger(), new WordList(MostGroundWords), new WordList(int.MaxValue));
        var streets = new OsmStreets(OsmRules.Load(tables), ground, names, issues);
        var source = new OsmFile(file, path, progress, cancellation);
        var ways = new OsmStreetPass(streets, issues);
        source.Read(ways, 0, WaysShare);
        if (ways.Drafts.Count == 0) throw Missing(file, ways);
        var ids = ways.Nodes.Distinct();
        var nodes = new OsmNodePass(ids, streets, issues);
        source.Read(nodes, WaysShare, NodesShare);
        var assembly = NetworkAssembly.Of(new(ways.Drafts, ways.First, Places(ways.Nodes, ids), nodes.Nodes, new NodeUnion(ids.Length), ground, names), issues, cancellation);
        var network = WithTurns(assembly, ways, ids, issues, report => Report(report, file, source, ways, nodes, assembly, issues));
        progress?.Report(1);
        return network.SegmentCount > 0 ? network : throw Missing(file, ways);
    }

    static BadInputException Missing(string file, OsmStreetPass ways) => new(new Fault(FaultCode.StreetsMissing, file, 0, "highway", $"{ways.WaysRead}"));

    static int[] Places(GrowingIds nodes, long[] ids)
    {
        var places = new int[nodes.Count];
        for (var at = 0; at < places.Length; at++) places[at] = Array.BinarySearch(ids, nodes.Span[at]);
        return places;
    }

    static StreetNetwork WithTurns(NetworkAssembly assembly, OsmStreetPass ways, long[] ids, IssueLedger issues, Func<(long Accepted, long Rejected), NetworkReport> report)
    {
        var list = ways.Restrictions.List;
        var members = list.SelectMany(restriction => restriction.From.Concat(restriction.ViaWays).Concat(restriction.To)).ToHashSet();
        var bare = assembly.Network(report((0, 0)), []);
        var search = new TurnSearch(bare, assembly.SegmentsBySource(members));
        var (turns, rejected) = (new List<TurnRestriction>(), ways.Restrictions.Rejected);
        foreach (var restriction in list)
        {
            var via = restriction.ViaNode is { } node && Array.BinarySearch(ids, node) is >= 0 and var at ? assembly.VertexOf(at) : -1;
            var before = turns.Count;
            foreach (var (from, to) in restriction.From.SelectMany(_ => restriction.To, (from, to) => (from, to)))
            {
                if (search.Find(restriction, from, to, via, out var issue) is { } turn) turns.Add(turn);
                else if (turns.Count == before && from == restriction.From[^1] && to == restriction.To[^1]) issues.Add(issue, restriction.Id);
            }

            rejected += turns.Count == before ? 1 : 0;
        }

        return assembly.Network(report((ways.Restrictions.Read - rejected, rejected)), turns);
    }

    static NetworkReport Report((long Accepted, long Rejected) turns, string file, OsmFile source, OsmStreetPass ways, OsmNodePass nodes, NetworkAssembly assembly, IssueLedger issues)
    {
        var repaired = ways.Drafts.Select((draft, at) => (draft.IsRepaired || assembly.Repaired.Contains(at)) && !assembly.Rejected.Contains(at)).LongCount(isRepaired => isRepaired);
        var taken = ways.Drafts.Count - assembly.Rejected.Count;
        return new()
        {
            File = file,
            Format = source.Format,
            Sha256 = source.Sha256,
            NodesRead = nodes.Read,
            WaysRead = ways.WaysRead,
            RelationsRead = ways.RelationsRead,
            StreetsRead = ways.StreetsRead,
            StreetsAccepted = taken - repaired,
            StreetsRepaired = repaired,
            StreetsRejected = ways.StreetsRead - taken,
            RestrictionsRead = ways.Restrictions.Read,
            RestrictionsAccepted = turns.Accepted,
            RestrictionsRejected = turns.Rejected,
            StreetNodes = assembly.StreetNodes,
            Pieces = assembly.Pieces,
            Tallies = issues.List(),
        };
    }
}
