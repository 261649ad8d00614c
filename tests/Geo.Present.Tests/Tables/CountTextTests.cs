using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Standards;
using Geo.Present.Tables;
using Geo.Present.Words;

namespace Geo.Present.Tests.Tables;

/// <summary>What a rule that counts says of itself, in both languages: the catalogue's small language in a planner's words.</summary>
public sealed class CountTextTests
{
    static readonly Condition s_townshipHospital = new WordTest("class", ["township_hospital"]);

    [Fact]
    public void A_rule_of_each_facility_says_whom_it_asks_and_for_how_many()
    {
        var rule = new PresenceRule(new("general_practitioners"), 2, null, null, null, s_townshipHospital);

        Assert.Equal(("全科医生（人）；对象：乡镇卫生院", "≥ 2 人"), (Of(rule, "who", WordTable.Chinese), Of(rule, "threshold", WordTable.Chinese)));
        Assert.Equal("general practitioners; asked of: township hospital", Of(rule, "who", WordTable.English));
    }

    [Fact]
    public void A_village_rule_names_its_condition_and_its_exception()
    {
        var rule = new PresenceRule(
            new(Tally.Facilities, new WordTest("class", ["village_clinic"])), 1, null, new NumberTest("population", Comparison.AtLeast, 800), new Contains(s_townshipHospital));

        Assert.Equal("机构（家）（村卫生室）；对象：常住人口 ≥ 800；除外：域内有（乡镇卫生院）", Of(rule, "who", WordTable.Chinese));
    }

    [Fact]
    public void A_share_and_a_gate_say_their_limits()
    {
        Assert.Equal("2%–3%", Of(new ShareRule(new("observation_beds"), new("beds"), 0.02m, 0.03m), "threshold", WordTable.Chinese));
        Assert.Equal("> 30%", Of(new ShareRule(new("beds"), new("beds"), 0.3m) { IsAbove = true }, "threshold", WordTable.Chinese));
        Assert.Equal(
            "病床使用率（%） < 75且平均住院日（天） > 9",
            Of(new GateRule([new NumberTest("occupancy_percent", Comparison.Below, 75), new NumberTest("mean_stay_days", Comparison.Above, 9)], "add_no_beds"), "threshold", WordTable.Chinese));
    }

    static string Of(Rule rule, string item, WordTable words)
    {
        var standard = new Standard
        {
            Id = "T-1",
            Name = LocalText.Same("n"),
            Level = UnitLevel.County,
            Force = Force.Unmarked,
            Citation = new("t", LocalText.Same("t"), LocalText.Same("1"), null, null),
            Reading = LocalText.Same("r"),
            Rule = rule,
        };
        return CatalogueTables.One(standard, words).Rows.Single(row => row[0].Text == words[$"column.{item}"])[1].Text;
    }
}
