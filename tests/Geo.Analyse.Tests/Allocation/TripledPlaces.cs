using Geo.Model.Siting;

namespace Geo.Analyse.Tests.Allocation;

/// <summary>Questions in which each place is there three times, and one site may stay.</summary>
static class TripledPlaces
{
    /// <param name="costsOf">Of the first, the second and the third time: what a site costs whose way is so long; null where it does not serve.</param>
    public static SitingProblem Of(Random lot, Func<int, Func<int, long?>> costsOf)
    {
        var (places, sites) = (lot.Next(1, 7), lot.Next(2, 9));
        var (from, to, cost) = (new List<int>(), new List<int>(), new List<long>());
        for (var place = 0; place < places; place++)
        {
            var ways = Enumerable.Range(0, sites).Select(_ => lot.Next(0, 30)).ToArray();
            for (var again = 0; again < 3; again++)
            {
                var costOf = costsOf(again);
                for (var site = 0; site < sites; site++)
                {
                    if (costOf(ways[site]) is not { } own) continue;
                    from.Add((place * 3) + again);
                    to.Add(site);
                    cost.Add(own);
                }
            }
        }

        return new()
        {
            Model = SitingModel.PMedian,
            Pairs = SitePairs.Of(places * 3, sites, [.. from], [.. to], [.. cost]),
            Weights = [.. Enumerable.Range(0, places * 3).Select(_ => (long)lot.Next(0, 40))],
            Status = [lot.Next(2) == 0 ? SiteStatus.Existing : SiteStatus.Free, .. new SiteStatus[sites - 1]],
        };
    }
}
