namespace Geo.Demo.Tests;

public sealed class DemoCountyTests
{
    static readonly string[] s_writtenByHand = ["study.yaml"];

    [Fact]
    public void The_recipe_makes_the_committed_files_byte_for_byte()
    {
        var committed = Path.Combine(CheckoutRoot(), "data", "demo");
        var made = Directory.CreateTempSubdirectory("geo-demo").FullName;
        try
        {
            DemoCounty.Write(made);

            Assert.Equal(FilesOf(committed).Except(s_writtenByHand), FilesOf(made));
            foreach (var file in FilesOf(made))
            {
                // Compared as spans: a difference in a file of megabytes is told by its place, not printed.
                var (expected, actual) = (File.ReadAllBytes(Path.Combine(committed, file)), File.ReadAllBytes(Path.Combine(made, file)));
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
        Assert.InRange(Directory.GetFiles(Path.Combine(CheckoutRoot(), "data", "demo")).Sum(file => new FileInfo(file).Length), 1, 12_000_000);

    static IEnumerable<string> FilesOf(string folder) => Directory.GetFiles(folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    static string CheckoutRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Geo.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Geo.sln stands above the test's own folder.");
    }
}
