using Geo.Model.Siting;
using Geo.Studies.Siting;

namespace Geo.Studies.Tests.Siting;

/// <summary>Ctrl+C between the reading of the tables and the first choice.</summary>
public sealed class StoppedSearchTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_search_that_is_stopped_before_its_first_choice_says_so_and_claims_nothing()
    {
        // Ten pigeons to nine holes: each place may have any of nine kinds of site, and no two places the same kind. There is no such choice, and no search sees it at once.
        const int Places = 10, Kinds = 9;
        var all = (from place in Enumerable.Range(0, Places) from kind in Enumerable.Range(0, Kinds) select (Place: place, Kind: kind)).ToList();
        _folder.Write("d.csv", "id,people\n" + string.Concat(Enumerable.Range(0, Places).Select(place => $"p{place},1\n")));
        _folder.Write("m.csv", "demand,candidate,cost (minutes)\n" + string.Concat(all.Select(site => $"p{site.Place},s{site.Place}-{site.Kind},1\n")));
        _folder.Write("c.csv", "id\n" + string.Concat(all.Select(site => $"s{site.Place}-{site.Kind}\n")));
        _folder.Write("x.csv", "a,b\n" + string.Concat(from one in all from other in all where one.Place < other.Place && one.Kind == other.Kind select $"s{one.Place}-{one.Kind},s{other.Place}-{other.Kind}\n"));
        var tables = SitingTables.Read(
            new() { Model = SitingModel.SetCovering, Costs = _folder.PathOf("m.csv"), Demand = _folder.PathOf("d.csv"), Candidates = _folder.PathOf("c.csv"), Conflicts = _folder.PathOf("x.csv") }, TestContext.Current.CancellationToken);

        var reply = SitingAct.Search(tables, new(canceled: true));

        Assert.Equal((SitingEnd.Stopped, null, null, null), (reply.Solution.End, reply.Solution.Open, reply.Account, reply.Solution.Infeasibility));
        Assert.False(reply.IsProven);
    }
}
