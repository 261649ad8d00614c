namespace Geo.Import.Osm;

/// <summary>The three kinds of elements, numbered as the PBF format does.</summary>
enum OsmKind
{
    Node = 0,
    Way = 1,
    Relation = 2,
}
