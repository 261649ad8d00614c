using System.Text.Json;

namespace Geo.Cli.Tests;

/// <summary>Targets as the documents print them, held against made-up counties by the whole command.</summary>
public sealed class PublishedTargetsTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-targets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    JsonElement Judge(string area, string level, string units, string facilities, string standard, string more = "")
    {
        File.WriteAllText(Path.Combine(_folder, "units.csv"), units);
        File.WriteAllText(Path.Combine(_folder, "facilities.csv"), facilities);
        File.WriteAllText(Path.Combine(_folder, "study.yaml"), $$"""
            geo: 1
            study: targets
            title: t
            as_of: 2020-11-01
            area: {code: "{{area}}", name: n, level: {{level}}}
            sources:
              units: {path: units.csv, level: {{(level == "city" ? "county" : "township")}}}
              facilities: {path: facilities.csv, unclassified: other}
            {{more}}
            standards: [{{standard}}]
            """);
        var shell = Shell.Run("standards", "evaluate", Path.Combine(_folder, "study.yaml"), "--json");
        Assert.True(shell.ExitCode == 0, shell.Error);
        return JsonDocument.Parse(shell.Out).RootElement.GetProperty("standards").EnumerateArray().Single();
    }

    [Theory]
    [InlineData(855, "exceeded")]  // 3.42 per 10,000 of 2,500,000 people, as in 2020
    [InlineData(831, "exceeded")]  // 3.32 are 830
    [InlineData(830, "met")]
    [InlineData(829, "short")]
    public void Xinpings_general_practitioners_of_2020_exceed_the_target_that_falls(int doctors, string outcome)
    {
        var units = Judge(
            "530400", "city", "id,name,people\n530427,新平县,2500000\n", $"id,name,type,unit,general_practitioners\n1,新平县医院,综合医院,530427,{doctors}\n", "YX-TG").GetProperty("units").EnumerateArray();

        Assert.Equal(outcome, units.Single(unit => unit.GetProperty("unit").GetString() == "530427").GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData(90_000, 3, "met")]      // exactly one for 30,000
    [InlineData(90_001, 3, "short")]
    [InlineData(90_001, 4, "met")]
    public void One_vehicle_for_thirty_thousand_people(int people, int vehicles, string outcome)
    {
        var units = Judge("530400", "city", $"id,name,people\n530402,红塔区,{people}\n", $"id,name,type,unit,ambulances\n1,急救中心,急救中心,530402,{vehicles}\n", "YX-A1").GetProperty("units").EnumerateArray();

        Assert.Equal(outcome, Assert.Single(units).GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData(100_000, 10, "met")]      // 300 % of 100,000 ÷ 30,000
    [InlineData(100_001, 10, "short")]
    public void Three_times_the_people_of_kaijiang(int people, int vehicles, string outcome)
    {
        var units = Judge(
            "511723", "county", $"id,name,people\n511723100,新宁镇,{people}\n", $"id,name,type,unit,ambulances\n1,急救中心,急救中心,511723100,{vehicles}\n", "KJ-A1").GetProperty("units").EnumerateArray();

        Assert.Equal(outcome, Assert.Single(units).GetProperty("outcome").GetString());
    }

    [Fact]
    public void An_empty_county_is_met_by_nothing_and_told_what_is_missing()
    {
        var standard = Judge("511723", "county", "id,name\n511723100,新宁镇\n", "id,name,type,unit,beds\n1,县医院,综合医院,511723100,300\n", "KJ-B1a");

        Assert.Equal("notComputable", standard.GetProperty("verdict").GetString());
        Assert.Equal("people", Assert.Single(standard.GetProperty("missing").EnumerateArray()).GetProperty("column").GetString());
    }

    [Fact]
    public void Calls_are_judged_from_a_table()
    {
        // 19 of 20 vehicles leave within three minutes, exactly 95 %; a twenty-first that is late turns it.
        string Calls(int late) => "dispatched,departed\n" + string.Concat(Enumerable.Repeat("08:00:00,08:03:00\n", 19)) + string.Concat(Enumerable.Repeat("08:00:00,08:03:01\n", late));
        string Outcome(int late)
        {
            File.WriteAllText(Path.Combine(_folder, "calls.csv"), Calls(late));
            return Assert.Single(Judge(
                "530400", "city", "id,name,people\n530402,红塔区,500000\n", "id,name,type,unit\n1,急救中心,急救中心,530402\n", "YX-D2", "  events: {path: calls.csv}").GetProperty("units").EnumerateArray())
                .GetProperty("outcome").GetString()!;
        }

        Assert.Equal("met", Outcome(1));
        Assert.Equal("short", Outcome(2));
    }
}
