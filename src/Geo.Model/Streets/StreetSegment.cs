using Geo.Model.Travel;

namespace Geo.Model.Streets;

/// <summary>One segment of a network, gathered from its columns.</summary>
/// <param name="LengthMm">Geodesic, along its shape.</param>
/// <param name="SpeedForward">Stated for travel from <paramref name="From"/> to <paramref name="To"/>, metres per hour; 0: not stated.</param>
/// <param name="SpeedBackward">Likewise the other way.</param>
/// <param name="Surface">As <c>surface=gravel</c>; empty where nothing is said.</param>
/// <param name="Track">As <c>tracktype=grade3</c>; empty where nothing is said.</param>
/// <param name="FerryMs">Stated duration of a crossing, whole segment; 0: not stated.</param>
/// <param name="Source">Id of the way in the file, or number of the row.</param>
public sealed record StreetSegment(
    int From,
    int To,
    int LengthMm,
    StreetClass Class,
    string Surface,
    string Track,
    int SpeedForward,
    int SpeedBackward,
    SegmentTraits Traits,
    TravelModes Forward,
    TravelModes Backward,
    int FerryMs,
    long Source,
    string Name);
