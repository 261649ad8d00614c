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
    const int GroupSize = 16;
    const double Radian = Math.PI / 180;

    readonly Edge[] _edges;
    readonly Block[] _blocks;
    readonly Block[] _groups;

    public BorderLine(UnitTree tree)
    {
        _edges = [.. OuterEdges(tree)];
        _blocks = [.. _edges.Chunk(BlockSize).Select(Block.Around)];
        _groups = [.. _blocks.Chunk(GroupSize).Select(Block.Around)];
    }

    public bool IsKnown => _edges.Length > 0;

    /// <summary>Whether the border comes nearer to a place than so many millimetres.</summary>
    /// <param name="likely">
    /// Index of the block of edges to ask first, and then of the one that was near: neighbours have the same answer. Zero to begin with; the answer does not depend on it.
    /// </param>
    public bool IsNearerThan(LonLat place, long distanceMm, ref int likely)
    {
        if (!IsKnown) return false;
        var question = new Question(LocalFrame.At(place), distanceMm);
        if (IsNear(likely, question)) return true;
        for (var group = 0; group < _groups.Length; group++)
        {
            if (_groups[group].SquaredMetres(question.Frame) > question.Possible) continue;
            var end = Math.Min((group + 1) * GroupSize, _blocks.Length);
            for (var block = group * GroupSize; block < end; block++)
            {
                if (!IsNear(block, question)) continue;
                likely = block;
                return true;
            }
        }

        return false;
    }

    bool IsNear(int block, in Question question)
    {
        if (_blocks[block].SquaredMetres(question.Frame) > question.Possible) return false;
        foreach (ref readonly var edge in _edges.AsSpan(block * BlockSize, Math.Min(BlockSize, _edges.Length - (block * BlockSize))))
        {
            var squared = question.Frame.SquaredMetres(edge);
            if (squared < question.Certain) return true;
            if (squared <= question.Possible && Geodesic.DistanceMm(question.Frame.Place, question.Frame.Foot(edge)) < question.DistanceMm) return true;
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

    /// <summary>A place and a distance: nearer than <see cref="Certain"/> is nearer, farther than <see cref="Possible"/> is not (square metres); between them the geodesic decides.</summary>
    readonly record struct Question(LocalFrame Frame, long DistanceMm)
    {
        public double Certain { get; } = Square(DistanceMm / 1000.0 * (1 - Doubt));

        public double Possible { get; } = Square(DistanceMm / 1000.0 * (1 + Doubt));
    }

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

        public static Block Around(Block[] blocks) =>
            new(blocks.Min(block => block.MinX), blocks.Min(block => block.MinY), blocks.Max(block => block.MaxX), blocks.Max(block => block.MaxY));

        public double SquaredMetres(in LocalFrame frame)
        {
            var east = Math.Max(0, Math.Max(MinX - frame.Place.Longitude, frame.Place.Longitude - MaxX)) * frame.MetresPerDegreeEast;
            var north = Math.Max(0, Math.Max(MinY - frame.Place.Latitude, frame.Place.Latitude - MaxY)) * frame.MetresPerDegreeNorth;
            return (east * east) + (north * north);
        }
    }
}
