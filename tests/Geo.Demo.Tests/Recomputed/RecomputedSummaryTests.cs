using System.Security.Cryptography;
using System.Text.Json;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>
/// The demo's figures against <c>recompute.py</c>, which shares no line with the product: its own reading of the files, ray casting in fractions, rules restated
/// from the clauses, and GeodSolve (GeographicLib) for every distance. People agree to the millionth, distances to the millimetre.
/// </summary>
public sealed class RecomputedSummaryTests(DemoRun run)
{
    const string Again = "python3 tests/Geo.Demo.Tests/Recomputed/recompute.py";

    [Fact]
    public void The_figures_were_recomputed_from_the_files_that_stand_here()
    {
        foreach (var file in run.Recomputed.GetProperty("inputs").EnumerateObject())
        {
            var now = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(DemoFiles.Folder, file.Name))));
            Assert.True(now == file.Value.GetString(), $"{file.Name} changed since its figures were recomputed: {Again}");
        }
    }

    [Theory]
    [InlineData("figures", "standard measure unit class")]
    [InlineData("standards", "id")]
    [InlineData("units", "id")]
    [InlineData("imports", "file")]
    public void Each_line_of_the_summary_is_what_was_recomputed(string list, string keys)
    {
        var actual = run.Summary.GetProperty(list).EnumerateArray().ToDictionary(Key);
        var differences = new JsonDifferences();
        foreach (var expected in run.Recomputed.GetProperty(list).EnumerateArray())
        {
            differences.Compare(Key(expected), expected, actual[Key(expected)]);
        }

        Assert.True(differences.Found.Count == 0, string.Join('\n', differences.Found.Take(20)));
        Assert.NotEqual(0, differences.Compared);

        string Key(JsonElement line) => string.Join(' ', keys.Split(' ').Select(key => line.GetProperty(key).ToString()));
    }

    [Fact]
    public void The_population_is_what_was_recomputed()
    {
        var differences = new JsonDifferences();
        differences.Compare("population", run.Recomputed.GetProperty("population"), run.Summary.GetProperty("population"));
        Assert.True(differences.Found.Count == 0, string.Join('\n', differences.Found.Take(20)));
    }

    [Fact]
    public void Nothing_is_left_that_was_not_recomputed()
    {
        Assert.Equal(run.Summary.GetProperty("figures").GetArrayLength(), run.Recomputed.GetProperty("figures").GetArrayLength());

        // The city's rule, YX-A1, does not speak of a county, and KJ-G2 of hospitals of the third level, of which there are none; the county has no line among the townships that were counted.
        string[] silent = ["KJ-G2", "YX-A1"];
        Assert.Equal(
            run.Summary.GetProperty("standards").EnumerateArray().Select(line => line.GetProperty("id").GetString()!).Except(silent).Order(),
            run.Recomputed.GetProperty("standards").EnumerateArray().Select(line => line.GetProperty("id").GetString()!).Order());
        Assert.All(
            run.Summary.GetProperty("standards").EnumerateArray().Where(line => silent.Contains(line.GetProperty("id").GetString())),
            line => Assert.Equal("notApplicable", line.GetProperty("result").GetString()));
    }
}
