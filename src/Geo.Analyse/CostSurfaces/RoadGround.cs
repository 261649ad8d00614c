using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Analyse.CostSurfaces;

/// <summary>A network as lines to be drawn into a surface, each as fast as its street.</summary>
/// <remarks>
/// A street is as fast as the mode travels it, in the faster of its directions: a cell knows no direction, so that one-ways, turn restrictions and barriers go unheard. Where the mode may not go people walk, if walkers may;
/// a street closed to both is left out. A ferry is as fast as its stated duration says.
/// </remarks>
public static class RoadGround
{
    const long MsPerHour = 3_600_000;
    const decimal MetresPerKilometre = 1000;
    const SegmentTraits OverWater = SegmentTraits.Bridge | SegmentTraits.Tunnel | SegmentTraits.Ferry | SegmentTraits.Ford;

    /// <summary>Every street that the mode or walkers may travel, by segment.</summary>
    /// <param name="options">Speeds and traffic; slopes are the surface's to count.</param>
    public static IEnumerable<GroundLine> Lines(StreetNetwork network, TravelMode mode, ModeGraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(options);
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if ((SpeedOf(network, segment, mode, options) ?? SpeedOf(network, segment, TravelMode.Walk, options)) is { } speed) yield return new(PlacesOf(network, segment), speed);
        }
    }

    /// <summary>Where streets cross water: bridges, tunnels, fords and ferries.</summary>
    public static IEnumerable<GroundLine> Crossings(StreetNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        for (var segment = 0; segment < network.SegmentCount; segment++)
        {
            if ((network.Traits.Span[segment] & OverWater) != 0) yield return new(PlacesOf(network, segment), null);
        }
    }

    /// <summary>Null where the mode may travel in neither direction.</summary>
    static GroundSpeed? SpeedOf(StreetNetwork network, int segment, TravelMode mode, ModeGraphOptions options)
    {
        var fastest = 0L;
        for (var directed = 2 * segment; directed <= (2 * segment) + 1; directed++)
        {
            if (!network.ModesOf(directed).Holds(mode)) continue;
            fastest = Math.Max(fastest, network.FerryMs.TryGetValue(segment, out var ms)
                ? network.LengthMm.Span[segment] * MsPerHour / 1000 / Math.Max(ms, 1) : SegmentTimes.MetresPerHour(network, directed, mode, options));
        }

        return fastest == 0 ? null : new("", "", fastest / MetresPerKilometre, GroundOf(network, segment, mode));
    }

    static GroundMode GroundOf(StreetNetwork network, int segment, TravelMode mode) => mode switch
    {
        _ when network.Class.Span[segment] == StreetClass.Ferry => GroundMode.Motorised,
        TravelMode.Walk => GroundMode.Walking,
        TravelMode.Bicycle or TravelMode.EBike => GroundMode.Bicycling,
        _ => GroundMode.Motorised,
    };

    static LonLat[] PlacesOf(StreetNetwork network, int segment)
    {
        var places = new LonLat[network.PointsOf(segment)];
        for (var point = 0; point < places.Length; point++) places[point] = network.PointOf(segment, point);
        return places;
    }
}
