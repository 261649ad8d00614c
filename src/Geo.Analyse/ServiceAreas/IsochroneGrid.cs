using Geo.Analyse.ShortestPaths;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Model.Travel;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using Geo.Space.Rasters;
using Geo.Space.Units;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.ServiceAreas;

/// <summary>Chooses the grid that isochrones are drawn on: as fine as a number of nodes allows.</summary>
public static class IsochroneGrid
{
    /// <summary>Finer than this no road file is.</summary>
    public const double FinestMetres = 20;

    /// <summary>Nodes where nothing else is asked.</summary>
    public const int UsualNodes = 500_000;

    /// <summary>Nodes that a grid may have.</summary>
    public const int MostNodes = 16_000_000;

    const double DegreesToRadians = Math.PI / 180;

    /// <param name="area">Degrees, not empty. The grid covers it, with a node beyond it on every side.</param>
    /// <param name="spacing">Between neighbouring nodes, at the middle of the area; null: as fine as <paramref name="nodes"/> allow, and no finer than <see cref="FinestMetres"/>.</param>
    /// <exception cref="ArgumentException">A spacing so fine that the grid would have more than <see cref="MostNodes"/>, or an area without extent.</exception>
    public static RasterGrid Over(Envelope area, Metres? spacing = null, int nodes = UsualNodes)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodes, 1);
        if (area.IsNull || !new LonLat(area.MinX, area.MinY).IsOnGlobe || !new LonLat(area.MaxX, area.MaxY).IsOnGlobe) throw new ArgumentException($"{area} is no area on the globe.", nameof(area));
        var (perLongitude, perLatitude) = MetresPerDegree(area.Centre.Y);
        var metres = spacing?.Value ?? Math.Max(FinestMetres, Math.Sqrt(area.Width * perLongitude * area.Height * perLatitude / nodes));
        if (!(metres > 0)) throw new ArgumentException("Nodes are some way apart.", nameof(spacing));
        var (width, height) = (metres / perLongitude, metres / perLatitude);
        var (columns, rows) = (Math.Ceiling(area.Width / width) + 2, Math.Ceiling(area.Height / height) + 2);
        if (columns * rows > Math.Max(MostNodes, nodes)) throw new ArgumentException($"{columns} × {rows} nodes are too many.", nameof(spacing));
        return new((int)columns, (int)rows, area.Centre.X - (columns * width / 2), area.Centre.Y + (rows * height / 2), width, height, null);
    }

    /// <summary>Nodes of a grid of a spacing, about.</summary>
    public static double NodesOver(Envelope area, Metres spacing)
    {
        ArgumentNullException.ThrowIfNull(area);
        var (perLongitude, perLatitude) = MetresPerDegree(area.Centre.Y);
        return ((area.Width * perLongitude / spacing.Value) + 3) * ((area.Height * perLatitude / spacing.Value) + 3);
    }

    /// <summary>Between neighbouring nodes at the middle of a grid in degrees, along its meridian or its parallel, whichever is more.</summary>
    public static Metres SpacingOf(RasterGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        var (perLongitude, perLatitude) = MetresPerDegree((grid.North + grid.South) / 2);
        return new(Math.Max(grid.CellWidth * perLongitude, grid.CellHeight * perLatitude));
    }

    /// <summary>What travel within a time can touch: the box of every street that is reached, and the way on foot beside it.</summary>
    /// <returns>Degrees; null where no facility is on the network.</returns>
    public static Envelope? Reached(ModeGraph mode, TravelTimes times, SnappedPlaces facilities, TravelDirection direction, int cutoffMs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(mode);
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(facilities);
        var isAway = direction == TravelDirection.Away;
        var (ms, place) = (new int[mode.Graph.VertexCount], new int[mode.Graph.VertexCount]);
        (isAway ? times : times.Reverse()).Nearest(isAway ? facilities.Starts() : facilities.Arrivals(), cutoffMs, ms, place, cancellation);
        var touched = new bool[mode.Network.SegmentCount];
        for (var facility = 0; facility < facilities.Count; facility++)
        {
            if (facilities[facility].IsOnNetwork) touched[facilities[facility].Segment] = true;
        }

        var firstOut = mode.Graph.FirstOut.Span;
        var head = mode.Graph.Head.Span;
        for (var tail = 0; tail < ms.Length; tail++)
        {
            for (var arc = firstOut[tail]; arc < firstOut[tail + 1]; arc++)
            {
                if (ms[isAway ? tail : head[arc]] <= cutoffMs) touched[mode.ArcDirected.Span[arc] >> 1] = true;
            }
        }

        var box = new Envelope();
        for (var segment = 0; segment < touched.Length; segment++)
        {
            if (!touched[segment]) continue;
            for (var point = 0; point < mode.Network.PointsOf(segment); point++) box.ExpandToInclude(mode.Network.PointOf(segment, point).Longitude, mode.Network.PointOf(segment, point).Latitude);
        }

        return box.IsNull ? null : Widened(box, Math.Min(mode.Settings.SnapRadius.Value, (double)facilities.OffRoad.MetresPerSecond * cutoffMs / 1000));
    }

    static Envelope Widened(Envelope box, double metres)
    {
        var (perLongitude, perLatitude) = MetresPerDegree(Math.Max(Math.Abs(box.MinY), Math.Abs(box.MaxY)));
        return new(
            Math.Max(-180, box.MinX - (metres / perLongitude)), Math.Min(180, box.MaxX + (metres / perLongitude)), Math.Max(-90, box.MinY - (metres / perLatitude)), Math.Min(90, box.MaxY + (metres / perLatitude)));
    }

    internal static (double Longitude, double Latitude) MetresPerDegree(double latitude)
    {
        var sine = Math.Sin(latitude * DegreesToRadians);
        var root = Math.Sqrt(1 - (Wgs84.EccentricitySquared * sine * sine));
        var across = Wgs84.EquatorialMetres / root * Math.Max(Math.Cos(latitude * DegreesToRadians), 0.01);
        var along = Wgs84.EquatorialMetres * (1 - Wgs84.EccentricitySquared) / (root * root * root);
        return (across * DegreesToRadians, along * DegreesToRadians);
    }
}
