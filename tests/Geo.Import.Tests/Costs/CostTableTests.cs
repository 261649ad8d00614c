using Geo.Import.Costs;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Costs;

public sealed class CostTableTests : IDisposable
{
    static readonly string[] s_demand = ["a", "b"];

    static readonly string[] s_facilities = ["1", "2"];

    readonly string _folder = Directory.CreateTempSubdirectory("geo-costs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    string Write(string text)
    {
        var path = Path.Combine(_folder, "t.csv");
        File.WriteAllText(path, text);
        return path;
    }

    CostTable Read(string text, string? unit = null) =>
        CostTable.Read(Write(text), s_demand, s_facilities, unit is null ? null : CostUnit.Find(unit), TestContext.Current.CancellationToken);

    Fault[] Faults(string text, string? unit = null) => [.. Assert.Throws<BadInputException>(() => Read(text, unit)).Faults];

    [Theory]
    [InlineData("from,to,cost (minutes)", 750_000)]
    [InlineData("demand,candidate,cost_minutes", 750_000)]
    [InlineData("from,to,minutes", 750_000)]
    [InlineData("起点,终点,时间（分钟）", 750_000)]
    [InlineData("from_id,to_id,travel_time_min", 750_000)]
    [InlineData("from,to,cost (s)", 12_500)]
    [InlineData("from,to,time [h]", 45_000_000)]
    [InlineData("from,to,cost (metres)", 12_500)]
    [InlineData("from,to,distance_km", 12_500_000)]
    [InlineData("from,to,距离（公里）", 12_500_000)]
    public void The_header_says_the_unit(string header, long whole)
    {
        var table = Read($"{header}\na,1,12.5\n");

        Assert.Equal([0, 0, whole], [table.From[0], table.To[0], .. table.Cost]);
    }

    [Fact]
    public void The_user_goes_before_the_header_and_without_either_it_is_asked_for()
    {
        Assert.Equal([12_500], Read("from,to,cost (minutes)\na,1,12.5\n", "metres").Cost);
        Assert.Equal([750_000], Read("from,to,cost\na,1,12.5\n", "min").Cost);
        Assert.Equal((FaultCode.CostUnitMissing, "cost"), (Assert.Single(Faults("from,to,cost\na,1,12.5\n")).Code, Faults("from,to,cost\na,1,12.5\n")[0].Column));
    }

    [Fact]
    public void An_empty_cost_is_unreachable_and_a_row_of_others_is_left_out_and_counted()
    {
        var table = Read("from,to,cost (min)\na,1,\nb,2,3\nc,2,3\nb,9,3\n");

        Assert.Equal([1, 1, 180_000, 2], [table.From[0], table.To[0], .. table.Cost, table.LeftOut]);
        Assert.Equal((FaultCode.PairsUnknown, "1"), (Assert.Single(Faults("from,to,cost (min)\nx,1,3\n")).Code, Faults("from,to,cost (min)\nx,1,3\n")[0].Value));
    }

    [Fact]
    public void Every_row_that_is_wrong_is_named_with_its_line()
    {
        var faults = Faults("from,to,cost (min)\na,1,ten\na,2,-1\n,2,1\nb,1,5\nb,1,6\n");

        Assert.Equal(
            [(FaultCode.ValueInvalid, 2L), (FaultCode.NumberNegative, 3L), (FaultCode.IdMissing, 4L), (FaultCode.IdDuplicate, 6L)], faults.Select(fault => (fault.Code, fault.Row)));
    }

    [Fact]
    public void A_column_that_is_missing_is_named() =>
        Assert.Equal((FaultCode.HeaderMissing, "to"), (Assert.Single(Faults("from,where,cost (min)\na,1,3\n")).Code, Faults("from,where,cost (min)\na,1,3\n")[0].Column));

    [Fact]
    public void Demand_supply_and_values_are_read_by_their_usual_headers()
    {
        var token = TestContext.Current.CancellationToken;
        Assert.Equal([1_200d, 0.5], AmountTable.Demand(Write("编号,人口\na,\"1,200\"\nb,0.5\n"), token).Amounts);
        Assert.Equal(("beds", 7d), (AmountTable.Supply(Write("id,beds\n1,7\n"), token).Header, AmountTable.Supply(Write("id,beds\n1,7\n"), token).Amounts[0]));
        var values = ValueTable.Read(Write("id,value,weight,rank\na,1.5,10,-2\nb,2,20,1\n"), ranked: true, token);
        Assert.Equal([1.5, 2, 10, 20, -2, 1], [.. values.Values, .. values.Weights, .. values.Ranks]);
        Assert.Equal(FaultCode.HeaderMissing, Assert.Single(Assert.Throws<BadInputException>(() => ValueTable.Read(Write("id,value,weight\na,1,1\n"), ranked: true, token)).Faults).Code);
        Assert.Equal(FaultCode.FileEmpty, Assert.Single(Assert.Throws<BadInputException>(() => AmountTable.Demand(Write("id,people\n"), token)).Faults).Code);
    }

    [Fact]
    public void Full_width_digits_are_read_in_every_column_of_numbers()
    {
        var token = TestContext.Current.CancellationToken;
        Assert.Equal([123d, 12.5, 1_200], AmountTable.Demand(Write("id,人口\na,１２３\nb,１２．５\nc,\"１，２００\"\n"), token).Amounts);
        var candidates = CandidateTable.Read(Write("id,capacity,cost,lon,lat\na,３００,１２,１０６．２,３０．５\n"), token);
        Assert.Equal((300d, 12d, 106.2, 30.5), (candidates.Capacities[0], candidates.Costs[0], candidates.Points[0]!.Value.Longitude, candidates.Points[0]!.Value.Latitude));
        Assert.Equal([90_000L], CostTable.Read(Write("from,to,cost (min)\na,1,１．５\n"), ["a"], ["1"], null, token).Cost);
        Assert.Equal(("a", 7d), UnitTable.Read(Write("unit,limit\na,７\n"), token).Rows.Select(row => (row.Unit, row.Limit!.Value)).Single());
        var wrong = Assert.Single(Assert.Throws<BadInputException>(() => AmountTable.Demand(Write("id,people\na,１２人\n"), token)).Faults);
        Assert.Equal((FaultCode.ValueInvalid, 2L, "people", "１２人"), (wrong.Code, wrong.Row, wrong.Column, wrong.Value));
    }
}
