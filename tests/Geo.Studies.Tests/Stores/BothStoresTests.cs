using Geo.Studies.Runs;
using Geo.Studies.Tests.RealAreas;

namespace Geo.Studies.Tests.Stores;

/// <summary>Which store a study is kept in can't be seen in its outputs. Needs a server, which GEO_TEST_POSTGRES names.</summary>
public sealed class BothStoresTests
{
    [Fact]
    public void The_demo_gives_the_same_bytes_from_either_store() => Hold(_ => Checkout.File("data", "demo", "study.yaml"));

    [Fact]
    public void Grande_Comore_gives_the_same_bytes_from_either_store() => Hold(folder => RealStudies.Copy("grande-comore", "grande_comore/com_ppp_2020_UNadj.tif", folder));

    /// <param name="studyIn">Path of the study, which may be put into the folder given.</param>
    static void Hold(Func<string, string> studyIn)
    {
        using var database = new OwnDatabase();
        using var folder = new TestFolder();
        var study = studyIn(folder.Root);
        var file = Path.Combine(folder.Root, "county.gpkg");

        var expected = Run("into-file", file, fromStore: false);
        // Nothing is equal to nothing.
        Assert.Contains("findings.gpkg", expected.Keys);
        Compare("into-server", database.Address, fromStore: false);
        Compare("from-file", file, fromStore: true);
        Compare("from-server", database.Address, fromStore: true);

        void Compare(string name, string store, bool fromStore)
        {
            var actual = Run(name, store, fromStore);
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.Equal([], expected.Keys.Where(output => !expected[output].AsSpan().SequenceEqual(actual[output])));
        }

        SortedDictionary<string, byte[]> Run(string name, string store, bool fromStore)
        {
            var outFolder = Path.Combine(folder.Root, name);
            StudyRun.Run(
                new() { StudyPath = study, OutFolder = outFolder, StoreAddress = store, FromStore = fromStore }, null, TestContext.Current.CancellationToken);
            return Outputs(outFolder);
        }
    }

    /// <summary>Every output but the run record, which alone has a clock.</summary>
    static SortedDictionary<string, byte[]> Outputs(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Where(name => name != "run.json")
            .ToDictionary(name => name, name => File.ReadAllBytes(Path.Combine(folder, name))),
        StringComparer.Ordinal);
}
