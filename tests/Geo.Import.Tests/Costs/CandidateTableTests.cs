using Geo.Import.Costs;
using Geo.Model.Imports;
using Geo.Model.Siting;

namespace Geo.Import.Tests.Costs;

public sealed class CandidateTableTests : IDisposable
{
    readonly string _path = Path.Combine(Path.GetTempPath(), $"geo-candidates-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(_path);

    CandidateTable Read(string text)
    {
        File.WriteAllText(_path, text);
        return CandidateTable.Read(_path, default);
    }

    [Fact]
    public void Every_word_of_a_status_is_read_in_both_languages()
    {
        var table = Read("id,fixed\na,\nb,yes\nc,forced\nd,forbidden\ne,closable\nf,movable\n");
        var chinese = Read("编号,状态\na,候选\nb,现有\nc,必选\nd,禁止\ne,可关闭\nf,可迁移\n");
        Assert.Equal([SiteStatus.Free, SiteStatus.Existing, SiteStatus.Forced, SiteStatus.Forbidden, SiteStatus.Closable, SiteStatus.Movable], table.Status);
        Assert.Equal(table.Status, chinese.Status);
    }

    [Fact]
    public void Capacity_and_cost_may_be_missing()
    {
        var table = Read("id,capacity,cost\na,300,2.5\nb,,3\n");
        Assert.Equal([300, null], table.Capacities);
        Assert.Equal([2.5, 3], table.Costs);
        Assert.Empty(Read("id\na\n").Costs);
    }

    [Fact]
    public void A_word_that_is_none_and_an_id_that_stands_twice_are_told_with_their_rows()
    {
        var bad = Assert.Throws<BadInputException>(() => Read("id,fixed\na,perhaps\na,yes\n"));
        Assert.Equal([(FaultCode.ValueUnknown, 2L), (FaultCode.IdDuplicate, 3L)], bad.Faults.Select(fault => (fault.Code, fault.Row)));
    }

    [Fact]
    public void Without_a_table_the_candidates_are_the_places_of_the_costs_in_their_order()
    {
        File.WriteAllText(_path, "demand,candidate,cost (km)\na,9,1\na,3,1\nb,9,2\n");
        Assert.Equal(["9", "3"], CandidateTable.OfCosts(_path, default).Ids);
    }
}
