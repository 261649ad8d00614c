namespace Geo.Demo.Tests;

public sealed class DemoCountyTests
{
    static readonly string[] s_writtenByHand = ["roads.yaml", "study.yaml", "terrain.yaml", "villages.yaml", "yunji-station.yaml"];

    [Fact]
    public void The_recipe_makes_the_committed_files_byte_for_byte()
    {
        var made = Directory.CreateTempSubdirectory("geo-demo").FullName;
        try
        {
            DemoCounty.Write(made);

            Assert.Equal(NamesIn(DemoFiles.Folder).Except(s_writtenByHand), NamesIn(made));
            foreach (var file in NamesIn(made))
            {
                // Compared as spans: a difference in a file of megabytes is told by its place, not printed.
                var (expected, actual) = (File.ReadAllBytes(Path.Combine(DemoFiles.Folder, file)), File.ReadAllBytes(Path.Combine(made, file)));
                var same = expected.AsSpan().CommonPrefixLength(actual);
                Assert.True(same == expected.Length && same == actual.Length, $"{file} differs from byte {same} on: dotnet run -c Release --project seeds/demo -- data/demo");
            }
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    [Fact]
    public void The_committed_files_stay_below_twelve_megabytes() =>
        Assert.InRange(Directory.GetFiles(DemoFiles.Folder).Sum(file => new FileInfo(file).Length), 1, 12_000_000);

    static IEnumerable<string> NamesIn(string folder) => Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);
}
