using System.Text.Json;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>The demo by roads against <c>roads.py</c>, which reads the road file itself and searches with floats: people inside, outside and without a way to the hundredth, mean costs to a ten-thousandth (whole milliseconds an arc).</summary>
public sealed class RecomputedRoadsTests(RoadsRun run) : IClassFixture<RoadsRun>
{
    [Fact]
    public void Every_figure_over_roads_is_what_was_recomputed()
    {
        var product = Figures().Where(one => one.GetProperty("measure").GetString()!.StartsWith("roads-", StringComparison.Ordinal)).ToDictionary(KeyOf);
        Assert.Equal(14, product.Count);
        foreach (var expected in run.Recomputed.EnumerateArray())
        {
            var actual = product[KeyOf(expected)];
            Assert.Equal(Numbers(expected.GetProperty("bands")), Numbers(actual.GetProperty("bands")));
            Assert.Equal(expected.GetProperty("outside").GetDecimal(), actual.GetProperty("outside").GetDecimal());
            if (!expected.TryGetProperty("mean", out var mean)) continue;
            Assert.Equal(expected.GetProperty("twice").GetDecimal(), actual.GetProperty("twice").GetDecimal(), 0); // one cell of 0.06 people lies at 30.000 min
            Assert.Equal(expected.GetProperty("noWay").GetDecimal(), actual.TryGetProperty("noWay", out var noWay) ? noWay.GetDecimal() : 0);
            var nearest = actual.GetProperty("nearest");
            var found = (nearest.TryGetProperty("meanMinutes", out var minutes) ? minutes : nearest.GetProperty("meanMetres")).GetDouble();
            Assert.True(Math.Abs(found / mean.GetDouble() - 1) < 1e-4, $"{expected}: {found}");
        }
    }

    [Fact]
    public void Roads_leave_the_figures_of_straight_lines_as_they_are()
    {
        using var known = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(DemoFiles.Folder)!, "..", "tests", "Geo.Demo.Tests", "Recomputed", "recomputed.json")));
        var product = Figures().ToDictionary(KeyOf);
        foreach (var expected in known.RootElement.GetProperty("figures").EnumerateArray().Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.Null && one.GetProperty("class").ValueKind == JsonValueKind.Null))
        {
            Assert.Equal(expected.GetProperty("inside").GetDecimal(), product[KeyOf(expected)].GetProperty("inside").GetDecimal());
        }
    }

    [Fact]
    public void Whoever_changes_class_is_what_both_measures_leave()
    {
        var figures = Figures().ToDictionary(KeyOf);
        foreach (var shift in run.Summary.GetProperty("travel").GetProperty("shifts").EnumerateArray().Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.Null))
        {
            var (from, to) = (figures[$"{shift.GetProperty("standard")} {shift.GetProperty("from")}"], figures[$"{shift.GetProperty("standard")} {shift.GetProperty("to")}"]);
            var (gained, lost) = (shift.GetProperty("gained").GetDecimal(), shift.GetProperty("lost").GetDecimal());
            Assert.Equal(from.GetProperty("inside").GetDecimal() + gained - lost, to.GetProperty("inside").GetDecimal());
        }
    }

    /// <summary>By <c>access.py</c>: a cell within 0.3 s of the end of a zone may be in the next one there, which moves a mean by less than a ten-thousandth of itself.</summary>
    [Fact]
    public void Access_by_road_is_what_was_recomputed()
    {
        using var known = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(DemoFiles.Folder)!, "..", "tests", "Geo.Demo.Tests", "Recomputed", "access.json")));
        var product = run.Summary.GetProperty("access").EnumerateArray().ToDictionary(one => $"{one.GetProperty("standard")} {one.GetProperty("supply")} {one.GetProperty("measure")}");
        var compared = 0;
        foreach (var expected in known.RootElement.EnumerateArray())
        {
            var units = product[$"{expected.GetProperty("standard")} {expected.GetProperty("supply")} {expected.GetProperty("measure")}"].GetProperty("units").EnumerateArray().ToDictionary(one => one.GetProperty("unit").GetString()!);
            foreach (var unit in expected.GetProperty("units").EnumerateArray())
            {
                foreach (var name in new[] { "people", "twoStep", "enhanced", "threeStep", "gravity", "cumulative" })
                {
                    var (one, other) = (unit.GetProperty(name).GetDouble(), units[unit.GetProperty("unit").GetString()!].GetProperty(name).GetDouble());
                    Assert.True(Math.Abs(one - other) <= 1e-4 * one + 1e-9, $"{name}: recomputed {one}, the product says {other}, in {unit}");
                    compared++;
                }
            }
        }

        Assert.Equal(2 * (6 + 14) * 6, compared);
    }

    [Fact]
    public void A_mean_arrival_by_road_is_what_was_recomputed()
    {
        var recomputed = run.Recomputed.EnumerateArray().First(one => KeyOf(one) == "YX-R1 roads-ambulance").GetProperty("mean").GetDouble();
        var means = run.Summary.GetProperty("standards").EnumerateArray().First(one => one.GetProperty("id").GetString() == "YX-R1").GetProperty("meanArrivals").EnumerateArray().ToDictionary(one => one.GetProperty("model").GetString()!);

        Assert.Equal(recomputed, means["roads"].GetProperty("meanMinutes").GetDouble(), 3);
        Assert.Equal(["detour", "roads"], means.Keys.Order());
    }

    IEnumerable<JsonElement> Figures() => run.Summary.GetProperty("figures").EnumerateArray()
        .Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.Null && one.GetProperty("class").ValueKind == JsonValueKind.Null);

    static string KeyOf(JsonElement one) => $"{one.GetProperty("standard")} {one.GetProperty("measure")}";

    static decimal[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetDecimal())];
}
