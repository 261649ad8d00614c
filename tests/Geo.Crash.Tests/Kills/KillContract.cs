using Geo.Crash.Tests.Towns;
using Geo.Model.Runs;
using Geo.Store.Stores;
using Geo.Store.Tests;
using Geo.Studies.Imports;
using Geo.Studies.Runs;

namespace Geo.Crash.Tests.Kills;

/// <summary>What holds in any store when the importer is killed at any step: the old state whole until the data is published, the new one whole from then on, and nothing in anybody's way.</summary>
/// <remarks>The store goes from test to test as the one before left it.</remarks>
public abstract class KillContract(Town town) : IClassFixture<Town>
{
    /// <summary>A store's address.</summary>
    protected abstract string Address { get; }

    protected Town Town => town;

    protected void KilledAt(StoreStep step, string verb)
    {
        if (!town.HasRun) Run();
        var (each, state, runs, outputs) = (town.Each, State(), Runs(), Town.Bytes(town.Out));

        town.WritePeople(each + 1);
        using (var importer = Importer.StopAt(step, verb, town.Study, Address, town.Out)) importer.Kill();

        // The outputs come after the store: theirs is the old state at every step.
        Assert.Equal(outputs, Town.Bytes(town.Out));
        var isPublished = step >= StoreStep.Published;
        if (!isPublished) Assert.Equal(state, State());
        Held.AssertBy(Address, isPublished ? each + 1 : each);
        var now = Runs();
        Structure.AssertSame(runs, now.Take(runs.Count));
        Assert.Equal(runs.Count + (isPublished && verb == "run" ? 1 : 0), now.Count);
        Assert.Empty(StudyStores.At(Address).Examine().Faults);

        town.WritePeople(each + 2);
        StudyIntake.Import(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = town.Out }, null, TestContext.Current.CancellationToken);

        Held.AssertBy(Address, each + 2);
        Structure.AssertSame(runs, Runs().Take(runs.Count));
        Assert.Empty(StudyStores.At(Address).Examine().Faults);
        Assert.Equal("", Remains());
        Assert.Empty(Directory.EnumerateFileSystemEntries(town.Folder, "*.part-*", SearchOption.AllDirectories));
    }

    /// <summary>Everything the store consists of, to be compared.</summary>
    protected abstract object State();

    /// <summary>What is there that belongs neither to the data nor to a run.</summary>
    protected abstract string Remains();

    void Run()
    {
        Assert.NotNull(StudyRun.Run(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = town.Out }, null, TestContext.Current.CancellationToken).RunId);
        town.HasRun = true;
    }

    List<StoredRun> Runs()
    {
        var store = StudyStores.At(Address);
        return [.. store.ListRuns().Select(run => store.GetRun(run.Id))];
    }
}
