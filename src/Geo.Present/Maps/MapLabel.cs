using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Present.Maps;

/// <summary>A text that wants a place on the map.</summary>
/// <param name="Anchor">What it belongs to.</param>
/// <param name="Within">The polygon it should lie in; null for a point's label.</param>
public sealed record MapLabel(LabelKind Kind, string Text, LonLat Anchor, Geometry? Within = null);

public enum LabelKind
{
    /// <summary>Rank of a gap area, in a disc.</summary>
    GapRank,
    Unit,
    Facility,

    /// <summary>A number that belongs to a facility, larger than its name would be.</summary>
    Figure,
}
