using System.Runtime.CompilerServices;
using Geo.Analyse.Placing;
using Geo.Model.Areas;
using Geo.Space.Geodesy;
using Geo.Space.Places;
using static Geo.Space.Geodesy.Wgs84;

namespace Geo.Analyse.Borders;

/// <summary>The border of a study's area: the edges of its finest units that no other unit shares.</summary>
/// <remarks>
/// Distances to an edge are first taken in a plane around the place, good to a few parts in a thousand at 20 km; where that is too close to call,
/// the geodesic to the nearest point of each edge in question decides (its foot is off by metres at most, its length by millimetres).
/// </remarks>
sealed class BorderLine
{
    const double Doubt = 0.02;
    const int BlockSize = 32;
    const double Radian = Math.PI / 180;

    readonly Edge[] _edges;
    readonly Block[] _blocks;

    public BorderLine(UnitTree tree)
    {
        _edges = [.. OuterEdges(tree)];
        _blocks = [.. _edges.Chunk(BlockSize).Select(Block.Around)];
    }

    public bool IsKnown => _edges.Length > 0;

    /// <summary>Whether the border comes nearer to a place than so many millimetres.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsNearerThan(LonLat place, long distanceMm)
    {
        var frame = LocalFrame.At(place);
        var metres = distanceMm / 1000.0;
        var (certain, possible) = (Square(metres * (1 - Doubt)), Square(metres * (1 + Doubt)));
        for (var block = 0; block < _blocks.Length; block++)
        {
            if (_blocks[block].SquaredMetres(frame) > possible) continue;
            foreach (var edge in _edges.AsSpan(block * BlockSize, Math.Min(BlockSize, _edges.Length - (block * BlockSize))))
            {
                var squared = frame.SquaredMetres(edge);
                if (squared < certain || (squared <= possible && Geodesic.DistanceMm(place, frame.Foot(edge)) < distanceMm)) return true;
            }
        }

        return false;
    }

    static IEnumerable<Edge> OuterEdges(UnitTree tree)
    {
        var locator = new UnitLocator(tree);
        var counts = new Dictionary<Edge, int>();
        var edges = new List<(Edge Edge, int Unit)>();
        for (var unit = 0; unit < tree.FinestCount; unit++)
        {
            if (tree.Units[unit].Boundary is not { } boundary) continue;
            foreach (var edge in PolygonEdges.Of(boundary))
            {
                counts[edge] = counts.GetValueOrDefault(edge) + 1;
                edges.Add((edge, unit));
            }
        }

        // Neighbours digitised apart do not share their edges: an edge whose middle lies in another unit is no border either.
        return edges.Where(entry => counts[entry.Edge] == 1 && !locator.IsInAnother(
            entry.Unit, (entry.Edge.LowX + entry.Edge.HighX) / 2, (entry.Edge.LowY + entry.Edge.HighY) / 2)).Select(entry => entry.Edge);
    }

    static double Square(double value) => value * value;

    /// <summary>The plane that touches the ellipsoid at a place: metres in a degree of longitude and of latitude there.</summary>
    readonly record struct LocalFrame(LonLat Place, double MetresPerDegreeEast, double MetresPerDegreeNorth)
    {
        double Cosine => MetresPerDegreeEast / MetresPerDegreeNorth;

        public static LocalFrame At(LonLat place)
        {
            var (sine, cosine) = Math.SinCos(place.Latitude * Radian);
            var bend = 1 - (EccentricitySquared * sine * sine);
            var east = EquatorialMetres / Math.Sqrt(bend) * cosine;
            var north = EquatorialMetres * (1 - EccentricitySquared) / (bend * Math.Sqrt(bend));
            return new(place, east * Radian, north * Radian);
        }

        public double SquaredMetres(in Edge edge) =>
            edge.SquaredDistance(Place.Longitude, Place.Latitude, Cosine) * MetresPerDegreeNorth * MetresPerDegreeNorth;

        public LonLat Foot(in Edge edge)
        {
            var share = edge.NearestShare(Place.Longitude, Place.Latitude, Cosine);
            return new(edge.LowX + (share * (edge.HighX - edge.LowX)), edge.LowY + (share * (edge.HighY - edge.LowY)));
        }
    }

    /// <summary>The degrees a run of edges fills.</summary>
    readonly record struct Block(double MinX, double MinY, double MaxX, double MaxY)
    {
        public static Block Around(Edge[] edges) =>
            new(edges.Min(edge => edge.MinX), edges.Min(edge => edge.LowY), edges.Max(edge => edge.MaxX), edges.Max(edge => edge.HighY));

        public double SquaredMetres(LocalFrame frame)
        {
            var east = Math.Max(0, Math.Max(MinX - frame.Place.Longitude, frame.Place.Longitude - MaxX)) * frame.MetresPerDegreeEast;
            var north = Math.Max(0, Math.Max(MinY - frame.Place.Latitude, frame.Place.Latitude - MaxY)) * frame.MetresPerDegreeNorth;
            return (east * east) + (north * north);
        }
    }
}
