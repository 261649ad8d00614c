namespace Geo.Import.Osm;

/// <summary>One member of a relation.</summary>
readonly record struct OsmMember(OsmKind Kind, long Id, string Role);
