using Geo.Demo.Measure;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Demo.Borders;

/// <summary>The townships as polygons in degrees, rounded to a millionth; neighbours share every vertex.</summary>
sealed class Coverage
{
    readonly IndexedPointInAreaLocator[] _locators;

    Coverage(IReadOnlyList<Polygon> polygons)
    {
        Polygons = polygons;
        _locators = [.. polygons.Select(polygon => new IndexedPointInAreaLocator(polygon))];
    }

    /// <summary>In the recipe's order.</summary>
    public IReadOnlyList<Polygon> Polygons { get; }

    public static Coverage From(IReadOnlyList<Arc> arcs, int count) =>
        new([.. Enumerable.Range(0, count).Select(label => new Polygon(new LinearRing(Ring(label, arcs))))]);

    /// <summary>The township that holds a spot; −1 beyond the county.</summary>
    public int Find(Spot spot)
    {
        var place = Place(spot);
        for (var i = 0; i < Polygons.Count; i++)
        {
            if (Polygons[i].EnvelopeInternal.Contains(place) && _locators[i].Locate(place) == Location.Interior) return i;
        }

        return -1;
    }

    public static Coordinate Place(Spot spot) => new(spot.LongitudeMicro / 1e6, spot.LatitudeMicro / 1e6);

    /// <summary>The arcs around one label, joined end to end, counter-clockwise.</summary>
    static Coordinate[] Ring(int label, IReadOnlyList<Arc> arcs)
    {
        var from = new Dictionary<int, (int Last, IEnumerable<Spot> Spots)>();
        foreach (var arc in arcs)
        {
            if (arc.Left == label) from.Add(arc.First, (arc.Last, arc.Spots));
            if (arc.Right == label) from.Add(arc.Last, (arc.First, arc.Spots.Reverse()));
        }

        var start = from.Keys.Min();
        List<Coordinate> ring = [];
        var at = start;
        do
        {
            var (last, spots) = from[at];
            foreach (var spot in spots)
            {
                var place = Place(spot);
                if (ring.Count == 0 || !ring[^1].Equals2D(place)) ring.Add(place);
            }

            from.Remove(at);
            at = last;
        }
        while (at != start);
        return from.Count == 0 ? [.. ring] : throw new InvalidOperationException($"Township {label} is not in one piece: change the recipe.");
    }
}
