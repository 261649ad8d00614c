using Geo.Model.Findings;
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

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(1, 0, "< 1")]
    [InlineData(999_999, 0, "< 1")]
    [InlineData(999_999, 1, "1")]
    [InlineData(1_234_500_000, 1234, "1,234")]
    public void Less_than_a_person_is_never_printed_as_nobody(long millionths, long whole, string printed)
    {
        var cell = Cell.Of(new(millionths), whole);

        Assert.Equal((printed, whole), (cell.Text, cell.Shown));
    }

    [Fact]
    public void Vehicles_stand_beside_the_first_due_areas_of_emergency_stations_and_not_of_hospitals()
    {
        var tables = FindingsTables.List(MiniCounty.Create(new(1) { CellKm = 2 }), WordTable.Chinese);

        bool HasVehicles(string standard) => tables.Single(table => table.Key == "first-due" && table.Standard == standard).Columns.Any(column => column.Key == "vehicles");
        Assert.Equal((true, true, false), (HasVehicles("MC-R1"), HasVehicles("MC-R2"), HasVehicles("MC-R3")));
    }

    [Fact]
    public void What_is_counted_stands_with_every_number_of_a_ratio()
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 2 });
        Table Of(string key, WordTable words) => FindingsTables.List(findings, words).Single(table => table.Key == key);
        string Title(string key, string column, WordTable words) => Of(key, words).Columns.Single(one => one.Key == column).Title;

        string Piece(WordTable words) => Of("scorecard", words).Rows[3][Of("scorecard", words).Columns.ToList().FindIndex(column => column.Key == "piece")].Text;
        Assert.Equal(("辆", "ambulances"), (Piece(WordTable.Chinese), Piece(WordTable.English)));
        Assert.Equal(("需要（辆，向上取整）", "Have (ambulances)"), (Title("ratio", "need", WordTable.Chinese), Title("ratio", "have", WordTable.English)));
        Assert.Contains("每 30,000 人 1 辆", Of("scorecard", WordTable.Chinese).Rows[3][2].Text, StringComparison.Ordinal);
        Assert.Contains("1 ambulance per 30,000 people", Of("scorecard", WordTable.English).Rows[3][2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_of_two_criteria_names_both()
    {
        var findings = MiniCounty.Create(new(1) { CellKm = 2 });
        var walk = findings.Standards.OfType<ReachFinding>().Single(finding => finding.Standard.Id == "MC-R3");
        // 4.8 km/h × 30 min ÷ 1.3 is 1.846 km, less than 20.
        var both = walk with { Measures = [walk.Measures[0] with { Key = "both", JoinedMm = 20_000_000 }] };

        var row = FindingsTables.List(findings with { Standards = [both] }, WordTable.English).Single(table => table.Key == "scorecard").Rows.Single();

        Assert.Equal("Both criteria: ≤ 20 km and ≤ 30 min (together ≤ 1.85 km in a straight line)", row[3].Text);
    }
}
