using Geo.Present.Tables;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class FindingsTablesTests
{
    [Fact]
    public void Printed_people_add_up_down_every_column_and_agree_between_tables()
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var tables = FindingsTables.List(MiniCounty.Create(new(seed) { CellKm = 1 }), WordTable.English);
            foreach (var table in tables.Where(table => table.Key is "units" or "classes" or "first-due"))
            {
                var total = table.Totals.Single();
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    if (table.Columns[column].Kind != CellKind.People) continue;
                    var parts = table.Rows.Where((_, row) => row != total).Sum(row => row[column].Shown!.Value);
                    Assert.True(parts == table.Rows[total][column].Shown, $"seed {seed}, {table.Name}, {table.Columns[column].Key}: {parts}");
                }
            }

            var everyone = tables.Where(table => table.Key is "units" or "classes")
                .Select(table => table.Rows[table.Totals.Single()][table.Columns.ToList().FindIndex(column => column.Key == "total")].Shown);
            Assert.Single(everyone.Distinct());
            foreach (var gaps in tables.Where(table => table.Key == "gaps"))
            {
                var units = tables.Single(table => table.Key == "units" && table.Standard == gaps.Standard);
                var outside = units.Rows[units.Totals.Single()][units.Columns.ToList().FindIndex(column => column.Key == "outside")].Shown;
                Assert.Equal(outside, gaps.Rows.Sum(row => row[2].Shown));
            }
        }
    }

    [Fact]
    public void A_count_of_one_standard_reads_the_same_wherever_it_stands()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var tables = FindingsTables.List(MiniCounty.Create(new(seed) { CellKm = 1 }), WordTable.English);
            long? Shown(Table table, int row, string column) => (long?)table.Rows[row][table.Columns.ToList().FindIndex(one => one.Key == column)].Shown;
            foreach (var due in tables.Where(table => table.Key == "first-due"))
            {
                // Reached twice or more is what falls to the second when the first is out.
                var measures = tables.Single(table => table.Key == "measures" && table.Standard == due.Standard);
                var second = Shown(due, due.Totals.Single(), "to-second");
                Assert.Contains(Enumerable.Range(0, measures.Rows.Count), row =>
                    Shown(measures, row, "twice") == second && Shown(measures, row, "inside") == Shown(due, due.Totals.Single(), "first-due-inside"));
            }

            foreach (var gaps in tables.Where(table => table.Key == "gaps"))
            {
                for (var row = 0; row < gaps.Rows.Count; row++)
                {
                    Assert.True(Shown(gaps, row, "helps-gap") <= Shown(gaps, row, "people"));
                    Assert.True(Shown(gaps, row, "helps-gap") <= Shown(gaps, row, "helps-all"));
                }
            }
        }
    }

    [Fact]
    public void No_two_tables_share_a_name_and_every_row_fills_its_columns()
    {
        var tables = FindingsTables.List(MiniCounty.Create(new(1) { CellKm = 1 }), WordTable.Chinese);
        Assert.Equal(tables.Count, tables.Select(table => table.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
    }
}
