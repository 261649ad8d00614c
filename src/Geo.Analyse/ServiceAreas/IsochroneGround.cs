using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Streets;
using Geo.Model.Travel;
using Geo.Space.Places;
using Geo.Space.Rasters;
using Geo.Space.Units;

namespace Geo.Analyse.ServiceAreas;

/// <summary>
/// The ground that isochrones are drawn on: the nodes of a grid, each tied to a mode's streets by the rule that ties people to them. Made once for a mode and an area, then asked for any facilities, limits and directions;
/// for any number of threads.
/// </summary>
/// <remarks>The time at a node is that of somebody who lives there, to the millisecond: along the reached part of the nearest street, and the way on foot beside it.</remarks>
public sealed class IsochroneGround
{
    readonly SnappedPlaces _nodes;
    readonly Lazy<PlaceEnd[]> _starts;
    readonly Lazy<PlaceEnd[]> _arrivals;

    IsochroneGround(RasterGrid grid, SnappedPlaces nodes)
    {
        (Grid, _nodes, StepMs) = (grid, nodes, StepOf(grid, nodes.OffRoad));
        (_starts, _arrivals) = (new(nodes.Starts), new(nodes.Arrivals));
    }

    /// <summary>Its cells' centres are the nodes, in WGS 84 degrees.</summary>
    public RasterGrid Grid { get; }

    /// <summary>Nodes that lie on no street within the mode's radius: nobody comes from there.</summary>
    public int OffNetwork => _nodes.OffNetwork;

    /// <summary>Half as long again as the way on foot from a node to the next, milliseconds: neighbours that differ by more come from different streets.</summary>
    public int StepMs { get; }

    /// <param name="grid">See <see cref="IsochroneGrid"/>.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IsochroneGround Of(ModeGraph mode, StreetIndex index, RasterGrid grid, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(grid);
        var places = new LonLat[grid.Count];
        for (var node = 0; node < places.Length; node++) places[node] = new(Math.Clamp(grid.CentreX(node % grid.Columns), -180, 180), Math.Clamp(grid.CentreY(node / grid.Columns), -90, 90));
        return new(grid, SnappedPlaces.Of(mode, index, places, cancellation: cancellation));
    }

    /// <summary>Travel time of every node to the nearest of the facilities, or from it.</summary>
    /// <param name="times">Searches on the graph of the mode that the ground and the facilities are tied to.</param>
    /// <param name="direction">Who travels: people to the facility, or from the facility to people.</param>
    /// <param name="cutoffMs">The longest time that counts, inclusive.</param>
    /// <returns>[rows × columns] of the grid, row-major, milliseconds; <see cref="TravelGraph.Unreachable"/> beyond the cutoff, and off the network.</returns>
    public int[] Times(TravelTimes times, SnappedPlaces facilities, TravelDirection direction, int cutoffMs, CancellationToken cancellation = default) =>
        RoadNearest.Ms(times, facilities, _nodes, direction == TravelDirection.Away ? _arrivals.Value : _starts.Value, direction, cutoffMs, cancellation);

    static int StepOf(RasterGrid grid, Speed offRoad)
    {
        var metres = IsochroneGrid.SpacingOf(grid).Value;
        return (int)Math.Min(int.MaxValue / 2, 1.5 * metres * 1000 / (double)offRoad.MetresPerSecond);
    }
}
