using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Space.Places;

namespace Geo.Analyse.Tests.Streets;

/// <summary>Times between places of a small town, by whatever way there is.</summary>
static class Journeys
{
    /// <summary>Milliseconds between two places, null where no way leads there.</summary>
    public static int? Ms(this ModeGraph mode, LonLat from, LonLat to)
    {
        var index = new StreetIndex(mode);
        var (starts, ends) = (SnappedPlaces.Of(mode, index, [from]), SnappedPlaces.Of(mode, index, [to]));
        var way = new TravelTimes(mode.Graph).Way(starts.Starts(), ends.Arrivals());
        var ms = Math.Min(way?.Ms ?? TravelGraph.Unreachable, starts.Beside(0, ends, 0).Ms);
        return ms < TravelGraph.Unreachable ? ms : null;
    }
}
