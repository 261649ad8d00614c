using Geo.Model.Siting;

namespace Geo.Benchmarks.Siting;

/// <summary>Workload W5: the first demand points and facilities of W1; a site serves within 20 km on a sphere of 6,371,008.8 m.</summary>
static class SiteScene
{
    const double Radius = 6_371_008.8;
    const double LimitMetres = 20_000;
    const double RadiansPerDegree = Math.PI / 180;

    public static SitingProblem Of(int demand, int sites, int places)
    {
        var scene = new ReachScene(demand, sites);
        int[] order = [.. Enumerable.Range(0, sites).OrderBy(site => scene.FacilityLatitudes[site])];
        double[] latitudes = [.. order.Select(site => scene.FacilityLatitudes[site])];
        var window = LimitMetres / Radius / RadiansPerDegree * 1.0001;
        var (from, to) = (new List<int>(), new List<int>());
        for (var i = 0; i < demand; i++)
        {
            var at = Array.BinarySearch(latitudes, scene.Latitudes[i] - window);
            for (at = at < 0 ? ~at : at; at < sites && latitudes[at] <= scene.Latitudes[i] + window; at++)
            {
                if ((float)Metres(scene, i, order[at]) > LimitMetres) continue;
                from.Add(i);
                to.Add(order[at]);
            }
        }

        return new()
        {
            Model = SitingModel.MaximalCovering,
            Pairs = SitePairs.Of(demand, sites, [.. from], [.. to], new long[from.Count]),
            Weights = [.. Enumerable.Range(0, demand).Select(row => (long)ReachScene.PeopleAt(row))],
            Status = new SiteStatus[sites],
            Sites = places,
            Limits = [0],
        };
    }

    static double Metres(ReachScene scene, int i, int j)
    {
        var (a, b) = (scene.Latitudes[i] * RadiansPerDegree, scene.FacilityLatitudes[j] * RadiansPerDegree);
        var (north, east) = (Math.Sin((a - b) / 2), Math.Sin((scene.Longitudes[i] - scene.FacilityLongitudes[j]) * RadiansPerDegree / 2));
        return 2 * Radius * Math.Asin(Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east)));
    }
}
