using Geo.Space.Places;

namespace Geo.Analyse.Snapping;

/// <summary>Where a place lies on the streets of a mode.</summary>
/// <param name="Segment">−1: off network, further than the radius from every usable street.</param>
/// <param name="AlongMm">Along the segment from the vertex it begins at, millimetres from zero to its length.</param>
/// <param name="OffRoadMm">From the place to the street, by geodesic; to the nearest street beyond the radius it is not known.</param>
/// <param name="Foot">The point of the street.</param>
public readonly record struct Snap(int Segment, int AlongMm, int OffRoadMm, LonLat Foot)
{
    public static Snap OffNetwork { get; } = new(-1, 0, 0, default);

    public bool IsOnNetwork => Segment >= 0;
}
