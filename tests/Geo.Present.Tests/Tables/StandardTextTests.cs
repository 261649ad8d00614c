using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Tables;
using Geo.Present.Tests.Scenes;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

public sealed class StandardTextTests
{
    static Standard Of(Rule rule) => new()
    {
        Id = "T-1",
        Name = LocalText.Same("name"),
        Level = UnitLevel.County,
        Force = Force.Unmarked,
        Citation = new("doc", new("某规划", "Some plan"), new("第四部分（二）6", "part 4 (2) 6"), null, null),
        Reading = LocalText.Same("reading"),
        Rule = rule,
    };

    static string Chinese(string item, Standard standard) => Said(item, standard, WordTable.Chinese);

    static string English(string item, Standard standard) => Said(item, standard, WordTable.English);

    static string Said(string item, Standard standard, WordTable words) => CatalogueTables.One(standard, words).Rows.Single(row => row[0].Text == words[$"column.{item}"])[1].Text;

    static readonly Standard s_beds = Of(new PresenceRule(new("beds"), 600, 800, null, null, new WordTest("class", ["hospital"])));

    [Fact]
    public void A_clause_whose_number_was_reconstructed_says_so_wherever_it_is_cited()
    {
        var standard = s_beds with { Citation = s_beds.Citation with { IsReconstructed = true } };

        Assert.Equal("《某规划》第四部分（二）6〔编号推定〕", Chinese("clause", standard));
        Assert.Equal("Some plan, part 4 (2) 6 [number reconstructed]", English("clause", standard));
        Assert.Equal("《某规划》第四部分（二）6", Chinese("clause", s_beds));

        // In the annex, in the table of the scorecard, and under the figures themselves.
        var findings = MiniCounty.Create(new(1) { CellKm = 2 });
        var reach = findings.Standards.OfType<ReachFinding>().First();
        var cited = reach.Standard with { Citation = reach.Standard.Citation with { IsReconstructed = true } };
        var tables = FindingsTables.List(findings with { Standards = [reach with { Standard = cited }] }, WordTable.Chinese).ToList();
        Assert.Contains(tables.Single(table => table.Key == "scorecard").Rows.Single(), cell => cell.Text.Contains("〔编号推定〕", StringComparison.Ordinal));
        Assert.Contains(tables.First(table => table.Standard == cited.Id && table.Key == "units").Notes, note => note.Contains("〔编号推定〕", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_of_facilities_has_no_level_of_units()
    {
        Assert.Equal(("机构", "facility"), (Chinese("level", s_beds with { IsOfFacilities = true }), English("level", s_beds with { IsOfFacilities = true })));
        Assert.Equal("县级", Chinese("level", s_beds));
    }

    [Fact]
    public void One_number_for_everybody_is_no_band()
    {
        Assert.Equal("≥ 50 张", Chinese("threshold", Of(new TierRule(new("infectious_beds"), [new(0, null, 50)]))));
        Assert.Equal("100,000–300,000 人：≥ 20；300,000 人及以上：≥ 50", Chinese("threshold", Of(new TierRule(new("infectious_beds"), [new(0, 100_000, null), new(100_000, 300_000, 20), new(300_000, null, 50)]))));
    }

    [Fact]
    public void What_a_units_facilities_have_in_all_is_said_as_a_planner_would()
    {
        var rule = new PresenceRule(new(Tally.Facilities), 1, null, new CountTest(new("beds", new WordTest("class", ["township_hospital"])), Comparison.AtLeast, 100));

        Assert.Contains("床位（张）（乡镇卫生院）合计 ≥ 100", Chinese("who", Of(rule)), StringComparison.Ordinal);
        Assert.Contains("beds (township hospital) ≥ 100 in all", English("who", Of(rule)), StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_a_minute_is_said_in_seconds()
    {
        Assert.Equal("≤ 10 秒，占 95%", Chinese("threshold", Of(new ResponseRule("answer", TimeSpan.FromSeconds(10), 0.95m, null))));
        Assert.Equal("≤ 3 min in 95% of calls", English("threshold", Of(new ResponseRule("turnout", TimeSpan.FromMinutes(3), 0.95m, null))));
    }

    [Fact]
    public void Who_may_serve_from_elsewhere_is_said_with_the_rule() =>
        Assert.EndsWith("；无者可由邻近或巡诊的机构（村卫生室）服务", Chinese("who", Of(new PresenceRule(new(Tally.Facilities, new WordTest("class", ["village_clinic"])), 1) { Shared = new WordTest("class", ["village_clinic"]) })), StringComparison.Ordinal);
}
