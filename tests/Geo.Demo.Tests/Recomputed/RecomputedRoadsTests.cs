using System.Text.Json;
using Geo.Model;
using Geo.Studies.Runs;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>The demo by roads against <c>roads.py</c>, which reads the road file itself and searches with floats: people inside, outside and without a way to the hundredth, mean costs to a ten-thousandth (whole milliseconds an arc).</summary>
public sealed class RecomputedRoadsTests : IDisposable
{
    readonly string _out = Directory.CreateTempSubdirectory("geo-roads").FullName;
    readonly JsonDocument _recomputed = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(DemoFiles.Folder)!, "..", "tests", "Geo.Demo.Tests", "Recomputed", "roads.json")));
    readonly JsonDocument _summary;

    public RecomputedRoadsTests()
    {
        StudyRun.Run(new() { StudyPath = Path.Combine(DemoFiles.Folder, "roads.yaml"), OutFolder = _out, Language = Language.Chinese }, null, TestContext.Current.CancellationToken);
        _summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_out, "summary.json")));
    }

    public void Dispose()
    {
        _recomputed.Dispose();
        _summary.Dispose();
        Directory.Delete(_out, recursive: true);
    }

    [Fact]
    public void Every_figure_over_roads_is_what_was_recomputed()
    {
        var product = Figures().Where(one => one.GetProperty("measure").GetString()!.StartsWith("roads-", StringComparison.Ordinal)).ToDictionary(KeyOf);
        Assert.Equal(14, product.Count);
        foreach (var expected in _recomputed.RootElement.EnumerateArray())
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
        foreach (var shift in _summary.RootElement.GetProperty("travel").GetProperty("shifts").EnumerateArray().Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.Null))
        {
            var (from, to) = (figures[$"{shift.GetProperty("standard")} {shift.GetProperty("from")}"], figures[$"{shift.GetProperty("standard")} {shift.GetProperty("to")}"]);
            var (gained, lost) = (shift.GetProperty("gained").GetDecimal(), shift.GetProperty("lost").GetDecimal());
            Assert.Equal(from.GetProperty("inside").GetDecimal() + gained - lost, to.GetProperty("inside").GetDecimal());
        }
    }

    IEnumerable<JsonElement> Figures() => _summary.RootElement.GetProperty("figures").EnumerateArray()
        .Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.Null && one.GetProperty("class").ValueKind == JsonValueKind.Null);

    static string KeyOf(JsonElement one) => $"{one.GetProperty("standard")} {one.GetProperty("measure")}";

    static decimal[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(one => one.GetDecimal())];
}
