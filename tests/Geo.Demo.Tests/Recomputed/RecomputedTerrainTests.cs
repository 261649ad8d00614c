using System.Text.Json;
using Geo.Model;
using Geo.Studies.Runs;

namespace Geo.Demo.Tests.Recomputed;

/// <summary>The demo over its terrain, township by township, beside what <c>terrain.py</c> found without the product: a plain search over the cells, heights read by GDAL.</summary>
public sealed class RecomputedTerrainTests
{
    [Fact]
    public void People_within_minutes_over_terrain_are_those_of_a_plain_search_without_the_product()
    {
        var folder = Directory.CreateTempSubdirectory("geo-terrain-").FullName;
        try
        {
            StudyRun.Run(new() { StudyPath = Path.Combine(DemoFiles.Folder, "terrain.yaml"), OutFolder = folder, Language = Language.English }, null, TestContext.Current.CancellationToken);
            using var summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "summary.json")));
            using var recomputed = JsonDocument.Parse(File.ReadAllBytes(Checkout.File("tests", "Geo.Demo.Tests", "Recomputed", "terrain.json")));
            var figures = summary.RootElement.GetProperty("figures").EnumerateArray().Where(figure => figure.GetProperty("class").ValueKind == JsonValueKind.Null)
                .ToDictionary(figure => (Text(figure, "standard"), Text(figure, "measure"), figure.GetProperty("unit").GetString() ?? ""));

            var compared = 0;
            foreach (var measure in recomputed.RootElement.GetProperty("measures").EnumerateArray())
            {
                foreach (var unit in measure.GetProperty("units").EnumerateObject())
                {
                    var figure = figures[(Text(measure, "standard"), Text(measure, "measure"), unit.Name)];
                    Assert.Equal(
                        (Text(measure, "measure"), unit.Name, unit.Value.GetProperty("insideHundredths").GetInt64(), unit.Value.GetProperty("outsideHundredths").GetInt64()),
                        (Text(measure, "measure"), unit.Name, Hundredths(figure, "inside"), Hundredths(figure, "outside")));
                    compared++;
                }
            }

            Assert.True(compared > 60);
            var walked = summary.RootElement.GetProperty("travel").GetProperty("terrain").GetProperty("modes").EnumerateArray().First();
            Assert.Equal(recomputed.RootElement.GetProperty("roadCells").GetInt32(), walked.GetProperty("roadCells").GetInt32());
            Assert.Contains("terrain.tif", File.ReadAllText(Path.Combine(folder, "report.html")), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static long Hundredths(JsonElement figure, string name) => (long)(figure.GetProperty(name).GetDecimal() * 100);
}
