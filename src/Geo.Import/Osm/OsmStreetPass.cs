using Geo.Import.Streets;
using Geo.Model.Streets;

namespace Geo.Import.Osm;

/// <summary>The first pass: streets and turn restrictions, with the ids of the nodes they need.</summary>
sealed class OsmStreetPass(OsmStreets streets, IssueLedger issues) : IOsmVisitor
{
    /// <summary>A way of more nodes is none: OpenStreetMap takes 2,000 of them, and other makers' files some more.</summary>
    const int LongestWay = 100_000;

    readonly List<StreetDraft> _drafts = [];
    readonly HashSet<long> _seen = [];
    readonly GrowingIds _nodes = new();
    readonly List<long> _first = [0];

    public bool WantsNodes => false;

    public OsmRestrictions Restrictions { get; } = new(issues);

    public long WaysRead { get; private set; }

    public long RelationsRead { get; private set; }

    public long StreetsRead { get; private set; }

    public IReadOnlyList<StreetDraft> Drafts => _drafts;

    /// <summary>[drafts + 1], where a street's nodes begin in <see cref="Nodes"/>.</summary>
    public IReadOnlyList<long> First => _first;

    /// <summary>Ids of the streets' nodes, street after street.</summary>
    public GrowingIds Nodes => _nodes;

    public void Node(long id, long longitude, long latitude, OsmTags tags)
    {
    }

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
        WaysRead++;
        if (!OsmStreets.IsMeant(tags)) return;
        StreetsRead++;
        if (id < 0) issues.Add(StreetIssue.IdNegative, id);
        if (!_seen.Add(id)) issues.Add(StreetIssue.WayDuplicate, id);
        else if (nodes.Length < 2) issues.Add(StreetIssue.WayTooShort, id);
        else if (nodes.Length > LongestWay) issues.Add(StreetIssue.WayTooLong, id);
        else if (streets.Of(id, tags) is { } draft) Keep(draft, nodes);
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
        RelationsRead++;
        Restrictions.Take(id, members, tags);
    }

    void Keep(StreetDraft draft, ReadOnlySpan<long> nodes)
    {
        _drafts.Add(draft);
        _nodes.Add(nodes);
        _first.Add(_nodes.Count);
    }
}
