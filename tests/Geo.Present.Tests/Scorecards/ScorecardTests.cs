using Geo.Model.Findings;
using Geo.Present.Scorecards;
using Geo.Present.Tables;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Scorecards;

public sealed class ScorecardTests
{
    static readonly StudyFindings s_findings = Short(CountedFindings.In(MiniCounty.Create(new(1) { CellKm = 2 })));

    static Table Of(string key, WordTable words) => FindingsTables.List(s_findings, words).Single(table => table.Key == key && table.Standard is null);

    static string[] Row(Table table, string first, params string[] columns)
    {
        var row = table.Rows.Single(row => row[0].Text == first);
        return [.. columns.Select(key => row[table.Columns.ToList().FindIndex(column => column.Key == key)].Text)];
    }

    [Fact]
    public void Every_standard_is_counted_once_in_its_document_by_force()
    {
        var counts = Of("score-counts", WordTable.English);

        // By hand: of the sample's six standards, binding are MC-R1 (short), MC-A1 (short), MC-A2 (of a city); MC-R2 and MC-P1 are expected, MC-R3 is an aim.
        Assert.Equal(
            ["Binding 3 0 2 0 1 0", "Indicative, in principle, or not stated 2 0 1 0 0 1", "To strive for, encouraged, permitted 1 0 1 0 0 0", "Total 6 0 4 0 1 1", "Binding 3 0 1 1 1 0", "Total 9 0 5 1 2 1"],
            counts.Rows.Select(row => string.Join(' ', row.Skip(1).Select(cell => cell.Text))));
    }

    [Fact]
    public void A_shortfall_is_told_in_the_unit_that_is_ordered()
    {
        var card = Of("scorecard", WordTable.Chinese);

        Assert.Equal(["11 辆，需 14 辆", "3", "辆", "增加 3 辆", "未达到"], Row(card, "MC-A1", "actual-text", "gap-amount", "piece", "change", "verdict"));
        Assert.Equal(["–", "–", "", "–", "不能计算"], Row(card, "MC-P1", "actual-text", "gap-amount", "piece", "change", "verdict"));
    }

    [Fact]
    public void One_piece_is_one_piece()
    {
        var card = Of("scorecard", WordTable.English);

        Assert.Equal(["1 of 3 comply", "add 1 general practitioner"], Row(card, "T-C1", "actual-text", "change"));
    }

    [Fact]
    public void A_county_that_meets_a_ratio_with_a_township_short_shows_both_facts()
    {
        // 60 beds for 10,000 people of whom the one township has all beds: the county has 6 per 1,000, the other township none.
        var (_, findings) = Ratio();
        var line = new ScoreLine(findings);

        Assert.Equal(ScoreGroup.Met, line.Group);
        Assert.Equal([Outcome.Met, Outcome.Short], findings.Below.Select(unit => unit.Short > 0 ? Outcome.Short : Outcome.Met));
    }

    [Fact]
    public void Met_where_it_can_be_told_is_never_counted_as_met()
    {
        var count = s_findings.Standards.OfType<CountFinding>().Single();
        var told = count with { Units = [count.Units[0] with { Outcome = Outcome.Met }, count.Units[0] with { Outcome = Outcome.NotComputable }] };

        Assert.Equal((Verdict.PartlyKnown, ScoreGroup.NotComputable), (new ScoreLine(told).Verdict, new ScoreLine(told).Group));
    }

    [Fact]
    public void A_terminal_lists_reasons_only_where_they_are_few()
    {
        Assert.Contains(ConsoleTables.List(s_findings, WordTable.English), table => table.Key == "missing");
        var many = s_findings with { Standards = [.. Enumerable.Repeat(s_findings.Standards.OfType<NotComputable>().Single(), 13)] };

        Assert.Equal((0, 13), (ConsoleTables.Folded(s_findings), ConsoleTables.Folded(many)));
        Assert.Equal(["score-counts", "place-distances"], ConsoleTables.List(many, WordTable.English).Select(table => table.Key));
    }

    /// <summary>The sample's ambulances: 11 where 14 are needed.</summary>
    static StudyFindings Short(StudyFindings findings) => findings with
    {
        Standards = [.. findings.Standards.Select(finding => finding is RatioFinding { Standard.Id: "MC-A1" } ratio ? ratio with { Units = [ratio.Units[0] with { Need = 14 }] } : finding)],
    };

    static (int County, RatioFinding Finding) Ratio()
    {
        var placed = s_findings.Placed;
        var ratio = s_findings.Standards.OfType<RatioFinding>().First();
        var county = placed.Units.IndexOf("9901");
        return (county, ratio with
        {
            Units = [new(county, new(10_000_000_000), new(10_000_000_000), 60, 50, 0)],
            Below = [new(0, new(6_000_000_000), new(6_000_000_000), 60, 30, 0), new(1, new(4_000_000_000), new(4_000_000_000), 0, 20, 0)],
        });
    }
}
