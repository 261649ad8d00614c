using System.Text.Json;
using Geo.Model.Imports;
using Geo.Studies.Runs;

namespace Geo.Studies.Tests.Outputs;

public sealed class OutputFolderTests
{
    [Fact]
    public void Files_an_earlier_run_made_and_this_one_does_not_are_taken_away_and_foreign_files_stay()
    {
        using var folder = new TestFolder();
        Run(folder, "KJ-R1, KJ-R2");
        File.WriteAllText(Out(folder, "notes.txt"), "mine");
        File.WriteAllText(Out(folder, "map-PB-R1.svg"), "mine too");
        Assert.True(File.Exists(Out(folder, "map-KJ-R2.svg")));

        var second = Run(folder, "KJ-R1");

        Assert.False(File.Exists(Out(folder, "map-KJ-R2.svg")));
        Assert.Equal("mine", File.ReadAllText(Out(folder, "notes.txt")));
        Assert.Equal("mine too", File.ReadAllText(Out(folder, "map-PB-R1.svg")));
        Assert.Equal([.. second.Files.Append("notes.txt").Append("map-PB-R1.svg").Order(StringComparer.Ordinal)], Names(folder.Out));
    }

    [Fact]
    public void A_record_somebody_edited_does_not_reach_outside_of_its_folder()
    {
        using var folder = new TestFolder();
        Run(folder);
        var outside = folder.Write("precious.txt", "mine");
        Directory.CreateDirectory(Out(folder, "sub"));
        File.WriteAllText(Out(folder, Path.Combine("sub", "inner.txt")), "mine");
        string[] listed = ["../precious.txt", outside, "sub/inner.txt", "..", ".", "", "sub\\inner.txt", "..\\precious.txt"];
        File.WriteAllText(Out(folder, "run.json"), JsonSerializer.Serialize(new { files = listed }));

        Run(folder);

        Assert.Equal("mine", File.ReadAllText(outside));
        Assert.Equal("mine", File.ReadAllText(Out(folder, Path.Combine("sub", "inner.txt"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"files\": 7}")]
    [InlineData("{\"files\": [1, null, {}]}")]
    public void A_record_that_can_not_be_read_is_replaced(string text)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.Out);
        File.WriteAllText(Out(folder, "run.json"), text);

        var outcome = Run(folder);

        Assert.Equal([.. outcome.Files], Names(folder.Out));
    }

    [Fact]
    public void A_run_that_fails_leaves_the_folder_as_it_was_and_nothing_beside_it()
    {
        using var folder = new TestFolder();
        Run(folder);
        var before = Contents(folder.Out);
        var study = HamletStudy.Write(folder);
        File.Delete(folder.PathOf("people.csv"));
        var names = folder.Names();

        Assert.Throws<BadInputException>(() => StudyRun.Run(new() { StudyPath = study, OutFolder = folder.Out }, null, TestContext.Current.CancellationToken));

        Assert.Equal(before, Contents(folder.Out));
        Assert.Equal(names, folder.Names());
    }

    [Theory]
    [InlineData(RunStep.ReadStudy)]
    [InlineData(RunStep.Import)]
    [InlineData(RunStep.Place)]
    [InlineData(RunStep.Evaluate)]
    [InlineData(RunStep.Write)]
    public void A_run_that_is_cancelled_leaves_the_folder_as_it_was_and_nothing_beside_it(RunStep at)
    {
        using var folder = new TestFolder();
        Run(folder);
        var before = Contents(folder.Out);
        var names = folder.Names();
        using var source = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() => StudyRun.Run(
            new() { StudyPath = HamletStudy.Write(folder), OutFolder = folder.Out }, new CancelAt(at, source), source.Token));

        Assert.Equal(before, Contents(folder.Out));
        Assert.Equal(names, folder.Names());
    }

    [Fact]
    public void A_store_that_can_not_be_written_is_named_and_nothing_is_left()
    {
        using var folder = new TestFolder();
        var study = HamletStudy.Write(folder);
        var file = folder.Write("file", "");
        var store = Path.Combine(file, "store.gpkg");
        var names = folder.Names();

        var fault = Assert.Throws<StoreException>(() => StudyRun.Run(
            new() { StudyPath = study, OutFolder = folder.Out, StoreAddress = store }, null, TestContext.Current.CancellationToken));

        Assert.Contains(file, fault.Message, StringComparison.Ordinal);
        Assert.Equal(names, folder.Names());
    }

    [Fact]
    public void An_output_folder_that_is_a_file_is_named()
    {
        using var folder = new TestFolder();
        var study = HamletStudy.Write(folder);
        folder.Write("out", "a file");

        Assert.Throws<StoreException>(() => StudyRun.Run(new() { StudyPath = study, OutFolder = folder.Out }, null, TestContext.Current.CancellationToken));

        Assert.Equal("a file", File.ReadAllText(folder.Out));
        Assert.DoesNotContain(folder.Names(), name => name.Contains(".part-", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_runs_give_the_same_bytes_but_for_the_record()
    {
        using var folder = new TestFolder();
        Run(folder);
        var first = Contents(folder.Out);
        Run(folder);
        var second = Contents(folder.Out);

        first.Remove("run.json");
        second.Remove("run.json");
        Assert.Equal(first, second);
    }

    static RunOutcome Run(TestFolder folder, string standards = "KJ-R1, KJ-R2") => StudyRun.Run(
        new() { StudyPath = HamletStudy.Write(folder, standards), OutFolder = folder.Out }, null, TestContext.Current.CancellationToken);

    static string Out(TestFolder folder, string name) => Path.Combine(folder.Out, name);

    static string[] Names(string path) => [.. Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    static SortedDictionary<string, string> Contents(string path) => new(
        Directory.EnumerateFiles(path).ToDictionary(file => Path.GetFileName(file), file => Convert.ToBase64String(File.ReadAllBytes(file))), StringComparer.Ordinal);

    sealed class CancelAt(RunStep step, CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Step == step) source.Cancel();
        }
    }
}
