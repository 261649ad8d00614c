using Geo.Import.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;

namespace Geo.Import.Osm;

/// <summary>The second pass: where the streets' nodes lie, and the barriers on them.</summary>
/// <param name="ids">Of the nodes that are needed, ascending, each once.</param>
sealed class OsmNodePass(long[] ids, OsmStreets streets, IssueLedger issues) : IOsmVisitor
{
    const int HalfTurn = 1_800_000_000;
    const int QuarterTurn = 900_000_000;

    int _cursor;

    public bool WantsNodes => true;

    public long Read { get; private set; }

    /// <summary>In the order of the ids; <see cref="StreetNodes.Missing"/> where none was found.</summary>
    public StreetNodes Nodes { get; } = new(ids.Length);

    public void Node(long id, long longitude, long latitude, OsmTags tags)
    {
        Read++;
        var at = Find(id);
        if (at < 0) return;
        if (longitude is < -HalfTurn or > HalfTurn || latitude is < -QuarterTurn or > QuarterTurn) issues.Add(StreetIssue.NodeOutOfRange, id);
        else if (!Nodes.IsMissing(at)) issues.Add(StreetIssue.NodeDuplicate, id);
        else Place(at, id, (int)longitude, (int)latitude, tags);
    }

    public void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags)
    {
    }

    public void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags)
    {
    }

    void Place(int at, long id, int longitude, int latitude, OsmTags tags)
    {
        if (id < 0) issues.Add(StreetIssue.IdNegative, id);
        Nodes.Place(at, longitude, latitude);
        if (streets.BlockedAt(tags) is not TravelModes.None and var blocked) Nodes.Barriers.Add(at, blocked);
    }

    /// <summary>Files are mostly in the order of their ids, so the next one is looked for where the last one was.</summary>
    int Find(long id)
    {
        if (_cursor < ids.Length && ids[_cursor] < id) _cursor++;
        if (_cursor < ids.Length && ids[_cursor] == id) return _cursor;
        if (_cursor > 0 && _cursor < ids.Length && ids[_cursor - 1] < id && id < ids[_cursor]) return -1;
        var found = Array.BinarySearch(ids, id);
        _cursor = found >= 0 ? found : ~found;
        return found;
    }
}
