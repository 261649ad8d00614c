using Geo.Space.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Geo.Present.Tests.Scenes;

/// <summary>The ground of a made-up county: townships with winding borders. Kilometres on a plane about 107° E, 31° N.</summary>
sealed class SceneLand
{
    const double KmPerLatitude = 110.9, KmPerLongitude = 95.5;
    static readonly GeometryFactory s_plane = new();
    readonly Random _random;

    public SceneLand(SceneShape shape)
    {
        _random = new Random(shape.Seed);
        var outline = Blob(shape.WidthKm / 2, shape.HeightKm / 2);
        Seats = [.. Enumerable.Range(0, shape.Townships).Select(at => Seat(at, shape))];
        var voronoi = new VoronoiDiagramBuilder { ClipEnvelope = new Envelope(-99, 99, -99, 99) };
        voronoi.SetSites(Seats);
        var cells = voronoi.GetDiagram(s_plane).Geometries;
        Townships = [.. Seats.Select(seat => Winding((Polygon)cells.Single(cell => cell.Contains(s_plane.CreatePoint(seat))).Intersection(outline)))];
    }

    public Coordinate[] Seats { get; }

    /// <summary>On the plane, kilometres.</summary>
    public Polygon[] Townships { get; }

    public static LonLat ToGlobe(Coordinate km) => new(107 + (km.X / KmPerLongitude), 31 + (km.Y / KmPerLatitude));

    public static Geometry ToGlobe(Geometry km)
    {
        var copy = km.Copy();
        copy.Apply(new Shift());
        copy.GeometryChanged();
        return copy;
    }

    Coordinate Seat(int at, SceneShape shape)
    {
        var angle = 2 * Math.PI * (at + (0.5 * _random.NextDouble())) / (shape.Townships - 1);
        return at == 0 ? new(shape.WidthKm * 0.05, -shape.HeightKm * 0.04)
            : new(Math.Cos(angle) * shape.WidthKm * 0.31, Math.Sin(angle) * shape.HeightKm * 0.31);
    }

    Polygon Blob(double halfWidth, double halfHeight)
    {
        const int Corners = 18;
        var ring = new Coordinate[Corners + 1];
        for (var at = 0; at < Corners; at++)
        {
            var angle = 2 * Math.PI * at / Corners;
            var reach = 0.86 + (0.14 * _random.NextDouble());
            ring[at] = new(Math.Cos(angle) * halfWidth * reach, Math.Sin(angle) * halfHeight * reach);
        }

        ring[^1] = ring[0].Copy();
        return s_plane.CreatePolygon(ring);
    }

    static Polygon Winding(Polygon cell)
    {
        List<Coordinate> ring = [];
        var corners = cell.ExteriorRing.Coordinates;
        for (var at = 0; at + 1 < corners.Length; at++) Wind(corners[at], corners[at + 1], 6, ring);
        ring.Add(ring[0].Copy());
        return s_plane.CreatePolygon([.. ring]);
    }

    // Midpoints are moved by a hash of the edge, taken in one direction, so that both neighbours draw the same border.
    static void Wind(Coordinate from, Coordinate to, int depth, List<Coordinate> ring)
    {
        if (depth == 0 || from.Distance(to) < 0.15)
        {
            ring.Add(from);
            return;
        }

        var (low, high) = from.CompareTo(to) < 0 ? (from, to) : (to, from);
        var hash = Math.Sin((Math.Round(low.X + high.X, 6) * 12.9898) + (Math.Round(low.Y + high.Y, 6) * 78.233)) * 43758.5453;
        var sway = (hash - Math.Floor(hash) - 0.5) * 0.26;
        var middle = new Coordinate(((low.X + high.X) / 2) - (sway * (high.Y - low.Y)), ((low.Y + high.Y) / 2) + (sway * (high.X - low.X)));
        Wind(from, middle, depth - 1, ring);
        Wind(middle, to, depth - 1, ring);
    }

    sealed class Shift : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var place = ToGlobe(new Coordinate(seq.GetX(i), seq.GetY(i)));
            seq.SetX(i, place.Longitude);
            seq.SetY(i, place.Latitude);
        }
    }
}
