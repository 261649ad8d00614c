using Geo.Model.Siting;
using Geo.Studies.Siting;

namespace Geo.Studies.Tests.Siting;

/// <summary>A serves 6, B 5, C 4, each its own place.</summary>
public sealed class SitingReplyTests : IDisposable
{
    readonly TestFolder _folder = new();

    public SitingReplyTests()
    {
        _folder.Write("m.csv", "demand,candidate,cost (minutes)\np,A,1\nq,B,1\nr,C,1\n");
        _folder.Write("d.csv", "id,weight\np,6\nq,5\nr,4\n");
    }

    public void Dispose() => _folder.Dispose();

    SitingReply Answer(int sites, string ofC)
    {
        _folder.Write("c.csv", $"id,fixed\nA,\nB,\nC,{ofC}\n");
        return SitingAct.Answer(new() { Model = SitingModel.MaximalCovering, Costs = _folder.PathOf("m.csv"), Demand = _folder.PathOf("d.csv"), Candidates = _folder.PathOf("c.csv"), Sites = sites }, CancellationToken.None);
    }

    static (decimal Covered, string Open) Told(SitingReply reply) => (reply.Shown(reply.Solution.Objective!.Value), string.Join(' ', reply.Solution.Open!.Select(site => reply.Tables.SiteIds[site])));

    [Fact]
    public void The_better_choice_of_two_searches_is_told_with_what_it_does()
    {
        var best = Answer(2, "");
        var poor = best with { Solution = Answer(2, "forced").Solution with { Bound = best.Solution.Bound } };
        Assert.Equal((10, "A C"), Told(poor));

        var better = poor.Or(best, CancellationToken.None);

        Assert.Equal((11, "A B"), Told(better));
        Assert.True(better.Verdict!.Holds);
        Assert.Equal(best.Account!.Covered, better.Account!.Covered);
        Assert.Same(best, best.Or(poor, CancellationToken.None));
    }

    [Fact]
    public void A_choice_that_is_not_allowed_here_is_none()
    {
        var (best, one, forced) = (Answer(2, ""), Answer(1, ""), Answer(2, "forced"));
        Assert.Same(one, one.Or(best, CancellationToken.None));
        Assert.Equal((10, "A C"), Told(forced.Or(best, CancellationToken.None)));
    }

    [Fact]
    public void A_choice_better_than_a_bound_shows_that_the_bound_is_wrong()
    {
        var best = Answer(2, "");
        var (found, tenth) = (Answer(2, "forced").Solution, best.Solution.Bound!.Value / 11);
        var wrong = best with { Solution = found with { Bound = 10 * tenth } };
        Assert.False(wrong.Or(best, CancellationToken.None).Verdict!.Holds);
    }
}
