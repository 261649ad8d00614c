using NetTopologySuite.Geometries;
using NetTopologySuite.Index.KdTree;
using NetTopologySuite.Index.Strtree;

namespace Geo.Benchmarks;

/// <summary>What one would write with NetTopologySuite: an STRtree for each radius, a KdTree for the nearest, on a plane. Projecting is not counted.</summary>
static class TreePeer
{
    public static Answer Run(ReachScene scene, int runs)
    {
        var places = Project(scene.Longitudes, scene.Latitudes);
        var facilities = Project(scene.FacilityLongitudes, scene.FacilityLatitudes);
        long one = 0, two = 0;
        double sum = 0;
        var medians = Stopwatches.Medians(runs, () => (one, two) = Count(places, facilities, scene.RadiiMm), () => sum = SumNearest(places, facilities));
        return new(medians[0].Wall, medians[1].Wall, one, two, sum / places.Length);
    }

    static (long One, long Two) Count(Coordinate[] places, Coordinate[] facilities, long[] radiiMm)
    {
        var trees = radiiMm.Distinct().OrderDescending().Select(radius => (Radius: radius / 1000.0, Tree: new STRtree<int>())).ToArray();
        foreach (var (radius, tree) in trees)
        {
            for (var j = 0; j < facilities.Length; j++)
            {
                if (radiiMm[j] / 1000.0 == radius) tree.Insert(new Envelope(facilities[j]), j);
            }

            tree.Build();
        }

        long one = 0, two = 0;
        foreach (var place in places)
        {
            var count = 0;
            foreach (var (radius, tree) in trees)
            {
                if (count < 2) count += CountIn(tree, place, radius, facilities, 2 - count);
            }

            if (count >= 1) one++;
            if (count >= 2) two++;
        }

        return (one, two);
    }

    static int CountIn(STRtree<int> tree, Coordinate place, double radius, Coordinate[] facilities, int enough)
    {
        var count = 0;
        foreach (var j in tree.Query(new Envelope(place.X - radius, place.X + radius, place.Y - radius, place.Y + radius)))
        {
            if (facilities[j].Distance(place) <= radius && ++count == enough) break;
        }

        return count;
    }

    static double SumNearest(Coordinate[] places, Coordinate[] facilities)
    {
        var shuffled = facilities.ToArray();
        new Random(1).Shuffle(shuffled); // a k-d tree filled in order degenerates
        var tree = new KdTree<object>();
        foreach (var facility in shuffled) tree.Insert(facility);
        var sum = 0.0;
        foreach (var place in places) sum += tree.NearestNeighbor(place).Coordinate.Distance(place);
        return sum;
    }

    static Coordinate[] Project(double[] longitudes, double[] latitudes)
    {
        var plane = new EqualAreaPlane(119, 36.25);
        var places = new Coordinate[longitudes.Length];
        for (var i = 0; i < places.Length; i++) places[i] = plane.Place(longitudes[i], latitudes[i]);
        return places;
    }

    public sealed record Answer(double CoverageSeconds, double NearestSeconds, long One, long Two, double MeanMetres);
}
