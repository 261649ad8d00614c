using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Analyse.Travel;
using Geo.Model.Travel;
using Geo.Space.Places;

namespace Geo.Studies.Streets;

/// <summary>One journey over roads, part by part.</summary>
public static class RouteAct
{
    /// <exception cref="Model.Imports.BadInputException">A file can't be used.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static RouteReply Answer(string roads, TravelMode mode, LonLat from, LonLat to, string? tables, bool withTraffic, string? heights, IProgress<double>? progress, CancellationToken cancellation) =>
        Answer(OpenedRoads.Open(roads, mode, tables, withTraffic, heights, progress, cancellation).Mode, from, to, cancellation);

    public static RouteReply Answer(ModeGraph mode, LonLat from, LonLat to, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mode);
        var index = new StreetIndex(mode);
        var (starts, ends) = (SnappedPlaces.Of(mode, index, [from], cancellation: cancellation), SnappedPlaces.Of(mode, index, [to], cancellation: cancellation));
        return new(mode, from, to, starts[0], ends[0], RoadWay.Between(mode, new TravelTimes(mode.Graph), starts, 0, ends, 0, cancellation));
    }
}
