using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Model.Tests.Findings;

public sealed class JudgementListTests
{
    static Judgement One(int unit, long people, Outcome outcome, decimal actual) =>
        new() { Unit = unit, Population = People.FromWhole(people), Outcome = outcome, Actual = actual, Least = 1, Gap = outcome == Outcome.Short ? 1 : 0 };

    [Fact]
    public void What_is_put_in_comes_out_in_its_order_whether_figures_repeat_or_not()
    {
        Judgement[] all = [One(4, 900, Outcome.Short, 0), One(2, 300, Outcome.Met, 1), One(9, 0, Outcome.Short, 0), One(7, 5, Outcome.Met, 2), One(8, 6, Outcome.Met, 1)];
        var list = new JudgementList();
        foreach (var one in all) list.Add(one);

        Assert.Equal(all, list);
        Assert.Equal(all[3], list[3]);
        Assert.Equal(2, list.CountOf(Outcome.Short));
        Assert.Equal(3, list.CountOf(Outcome.Met));
        Assert.Equal(0, list.CountOf(Outcome.Barred));
    }

    [Fact]
    public void Members_stay_with_the_unit_they_belong_to()
    {
        var list = new JudgementList
        {
            One(1, 10, Outcome.Short, 0) with { Members = [One(1, 0, Outcome.Short, 3)] },
            One(2, 10, Outcome.Short, 0) with { Members = [One(2, 0, Outcome.Short, 4)] },
            One(3, 10, Outcome.Short, 0),
        };

        Assert.Equal(3m, Assert.Single(list[0].Members).Actual);
        Assert.Equal(4m, Assert.Single(list[1].Members).Actual);
        Assert.Empty(list[2].Members);
    }
}
