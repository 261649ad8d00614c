using Geo.Model.Streets;

namespace Geo.Analyse.Snapping;

/// <summary>A journey between two places, off-road legs included.</summary>
/// <param name="Ms"><see cref="TravelGraph.Unreachable"/> where there is none; the lengths are then zero.</param>
/// <param name="StreetMm">On streets; <see cref="LengthUnknown"/> where it was not asked for.</param>
/// <param name="OffRoadMm">On foot off them, at both ends.</param>
public readonly record struct Journey(int Ms, long StreetMm, long OffRoadMm)
{
    /// <summary>Stands for a length that nobody asked for.</summary>
    public const long LengthUnknown = -1;

    public static Journey None { get; } = new(TravelGraph.Unreachable, 0, 0);

    public bool Exists => Ms < TravelGraph.Unreachable;
}
