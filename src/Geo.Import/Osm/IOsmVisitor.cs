namespace Geo.Import.Osm;

/// <summary>Is shown the elements of a file in its order. Spans and tags are gone when a call returns.</summary>
interface IOsmVisitor
{
    /// <summary>Nodes are unpacked only for whoever wants them; otherwise ways and relations are.</summary>
    bool WantsNodes { get; }

    /// <param name="longitude">Ten-millionths of a degree, not yet held against any range.</param>
    /// <param name="latitude">Likewise.</param>
    void Node(long id, long longitude, long latitude, OsmTags tags);

    void Way(long id, ReadOnlySpan<long> nodes, OsmTags tags);

    void Relation(long id, ReadOnlySpan<OsmMember> members, OsmTags tags);
}
