using Geo.Present.Tables;
using Geo.Present.Tests.GeoPackages;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class CountTablesTests
{
    static readonly IReadOnlyList<Table> s_tables = FindingsTables.List(CountedFindings.In(SmallFindings.Make()), WordTable.English);

    [Fact]
    public void A_unit_says_what_there_is_what_is_asked_and_what_would_turn_it()
    {
        var table = s_tables.Single(table => table.Name == "T-C1.counts");
        var row = Assert.Single(table.Rows);
        string Of(string key) => row[table.Columns.Index().Single(column => column.Item.Key == key).Index].Text;

        Assert.Equal(("1", "3", "33.3%", "2", "short", "1", "yes, no, unknown"), (Of("actual"), Of("whole"), Of("share-of"), Of("least"), Of("judged"), Of("gap"), Of("tests")));
        Assert.Equal(2, s_tables.Single(table => table.Name == "T-C1.members").Rows.Count);
    }

    [Fact]
    public void A_target_that_fell_shows_its_baseline_as_exceeded()
    {
        var table = s_tables.Single(table => table.Name == "T-C2.ratio");

        Assert.Equal(["most", "baseline"], table.Columns.Skip(7).Select(column => column.Key));
        Assert.Equal("3.42 (exceeded)", table.Rows[0][^1].Text);
    }

    [Fact]
    public void What_conflicts_stands_side_by_side_and_neither_is_chosen()
    {
        var table = s_tables.Single(table => table.Key == "conflicts");

        Assert.Equal(("T-C1", "T-C2"), (table.Rows[0][0].Text, table.Rows[0][4].Text));
        Assert.Contains(WordTable.English["rule.conflict-note"], table.Notes);
    }
}
