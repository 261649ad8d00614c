using System.Text.Json;

namespace Geo.Web.Tests;

/// <summary>What the page is told equals what an independent program computed of the demo county.</summary>
public sealed class FigureTests(DemoServer server)
{
    static readonly string[] s_parts = ["inside", "outside", "unlocated", "unclassified", "notConcerned", "total", "twice"];

    [Fact]
    public async Task Every_tally_of_every_measure_is_the_recomputed_one()
    {
        var units = await UnitIds();
        var compared = 0;
        foreach (var standards in Recomputed.Root.GetProperty("figures").EnumerateArray().GroupBy(figure => figure.GetProperty("standard").GetString()!))
        {
            var page = await server.Json($"api/studies/demo/standards/{standards.Key}");
            foreach (var expected in standards)
            {
                var tally = Find(page, expected, units);
                foreach (var part in s_parts) Assert.Equal(expected.GetProperty(part).GetDecimal(), tally.GetProperty(part).GetDecimal());
                Assert.Equal(expected.GetProperty("denominator").GetDecimal(), tally.GetProperty("concerned").GetDecimal());
                Assert.Equal(expected.GetProperty("bands").EnumerateArray().Select(band => band.GetDecimal()), tally.GetProperty("bands").EnumerateArray().Select(band => band.GetDecimal()));
                compared++;
            }
        }

        Assert.Equal(252, compared); // every line of the independent program
    }

    [Fact]
    public async Task Whole_persons_of_a_county_add_up_and_are_those_of_the_census()
    {
        var page = await server.Json("api/studies/demo/standards/KJ-R2");
        var head = page.GetProperty("measures")[page.GetProperty("headline").GetInt32()];
        var area = head.GetProperty("area").GetProperty("shown");

        Assert.Equal(412_600, area.GetProperty("total").GetInt64());
        long[] parts = [.. new[] { "inside", "outside", "unlocated", "unclassified", "notConcerned" }.Select(part => area.GetProperty(part).GetInt64())];
        Assert.Equal(412_600, parts.Sum());
        Assert.Equal(area.GetProperty("outside").GetInt64(), page.GetProperty("gaps").EnumerateArray().Sum(gap => gap.GetProperty("shown").GetInt64()));
    }

    [Fact]
    public async Task Gaps_first_due_areas_and_idle_facilities_are_the_recomputed_ones()
    {
        var facilities = (await server.Json("api/studies/demo/facilities")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString()).ToArray();
        foreach (var expected in Recomputed.Root.GetProperty("standards").EnumerateArray().Where(standard => standard.GetProperty("result").GetString() == "reach"))
        {
            var page = await server.Json($"api/studies/demo/standards/{expected.GetProperty("id").GetString()}");
            Assert.Equal(
                expected.GetProperty("gaps").EnumerateArray().Select(gap => (gap.GetProperty("people").GetDecimal(), gap.GetProperty("points").GetInt32(), (long)(gap.GetProperty("farthestMetres").GetDecimal() * 1000))),
                page.GetProperty("gaps").EnumerateArray().Select(gap => (gap.GetProperty("people").GetDecimal(), gap.GetProperty("points").GetInt32(), gap.GetProperty("farthestMm").GetInt64())));
            Assert.Equal(
                expected.GetProperty("firstDue").EnumerateArray().Select(due => (due.GetProperty("facility").GetString(), due.GetProperty("people").GetDecimal())),
                page.GetProperty("firstDue").EnumerateArray().Select(due => (facilities[due.GetProperty("facility").GetInt32()], due.GetProperty("people").GetDecimal())));
            Assert.Equal(
                expected.GetProperty("idle").EnumerateArray().Select(idle => (idle.GetProperty("facility").GetString(), idle.GetProperty("reason").GetString())),
                page.GetProperty("idle").EnumerateArray().Select(idle => (facilities[idle.GetProperty("facility").GetInt32()], idle.GetProperty("reason").GetString())));
        }
    }

    [Fact]
    public async Task The_scorecard_names_the_worst_in_both_languages()
    {
        var card = await server.Json("api/studies/demo/scorecard");

        // Of the recomputed headlines PB-R1 has most people outside: 33,701.
        var worst = Recomputed.Root.GetProperty("figures").EnumerateArray()
            .Where(figure => figure.GetProperty("headline").GetBoolean() && figure.GetProperty("unit").ValueKind == JsonValueKind.Null && figure.GetProperty("class").ValueKind == JsonValueKind.Null)
            .MaxBy(figure => figure.GetProperty("outside").GetDecimal());
        Assert.Equal(worst.GetProperty("standard").GetString(), card.GetProperty("worstStandard").GetString());
        foreach (var language in new[] { "zh", "en" }) Assert.Equal("33,701", card.GetProperty("worst").GetProperty(language).GetProperty("figure").GetString());
        Assert.Equal(
            Recomputed.Root.GetProperty("standards").EnumerateArray().Select(line => line.GetProperty("id").GetString()).Concat(["KJ-G2", "YX-A1"]).Order(StringComparer.Ordinal),
            card.GetProperty("standards").EnumerateArray().Select(line => line.GetProperty("id").GetString()).Order(StringComparer.Ordinal));
    }

    async Task<List<string?>> UnitIds() =>
        [.. (await server.Json("api/studies/demo/units")).GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString())];

    static JsonElement Find(JsonElement page, JsonElement expected, List<string?> units)
    {
        var measure = page.GetProperty("measures").EnumerateArray().Single(one => one.GetProperty("key").GetString() == expected.GetProperty("measure").GetString());
        if (expected.GetProperty("unit").GetString() is { } unit) return measure.GetProperty("byUnit")[units.IndexOf(unit)];
        return expected.GetProperty("class").GetString() is { } place
            ? measure.GetProperty("byClass")[Array.IndexOf(["unclassified", "urban", "rural"], place)] : measure.GetProperty("area");
    }
}
