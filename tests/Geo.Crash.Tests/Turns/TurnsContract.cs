using Geo.Crash.Tests.Kills;
using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;
using Geo.Studies.Runs;

namespace Geo.Crash.Tests.Turns;

/// <summary>What holds in any store when a study is imported by two at once: they take turns, and nobody's data is mixed with another's.</summary>
public abstract class TurnsContract : IDisposable
{
    readonly Town _town = new();

    /// <summary>A store's address.</summary>
    protected abstract string Address { get; }

    protected Town Town => _town;

    [Fact]
    public async Task The_second_waits_and_both_end_well()
    {
        _town.WritePeople(1);
        using var first = Importer.StopAt(StoreStep.Drafted, "run", _town.Study, Address, _town.PathOf("first"));
        _town.WritePeople(2);
        var second = Task.Run(() => Run(_town, _town.PathOf("second")));

        Assert.False(second.IsCompleted);
        Assert.Equal(0, first.GoOn());
        await second;

        Held.AssertBy(Address, 2);
        Assert.Equal(2, StudyStores.At(Address).ListRuns().Count);
        Assert.Equal("", Remains());
    }

    [Fact]
    public async Task The_second_goes_on_where_the_first_is_killed()
    {
        using var first = Importer.StopAt(StoreStep.PopulationHalfWritten, "run", _town.Study, Address, _town.PathOf("first"));
        _town.WritePeople(2);
        var second = Task.Run(() => Run(_town, _town.PathOf("second")));

        first.Kill();
        await second;

        Held.AssertBy(Address, 2);
        Assert.Single(StudyStores.At(Address).ListRuns());
        Assert.Equal("", Remains());
    }

    [Fact]
    public async Task Who_waits_can_be_stopped_and_takes_nothing_with_him()
    {
        using var first = Importer.StopAt(StoreStep.Locked, "import", _town.Study, Address, _town.PathOf("first"));
        using var stop = new CancellationTokenSource();
        var second = Task.Run(() => Run(_town, _town.PathOf("second"), stop.Token));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(0, first.GoOn());

        Held.AssertBy(Address, 1);
        Assert.Equal("", Remains());
    }

    [Fact]
    public async Task Who_has_waited_for_half_a_minute_is_told_who_writes()
    {
        if (Environment.GetEnvironmentVariable("GEO_LONG") != "1") Assert.Skip("It takes half a minute: only in the long run of the tests.");
        using var first = Importer.StopAt(StoreStep.Locked, "import", _town.Study, Address, _town.PathOf("first"));

        var fault = await Assert.ThrowsAsync<StoreFaultException>(() => Task.Run(() => Run(_town, _town.PathOf("second"))));

        Assert.Equal(StoreFault.Busy, fault.Fault);
        Assert.NotEqual("", fault.Detail);
        Assert.Equal(0, first.GoOn());
        Held.AssertBy(Address, 1);
    }

    [Fact]
    public void Of_many_at_once_every_run_is_kept_and_the_data_is_that_of_one()
    {
        Town[] towns = [.. Enumerable.Range(1, 4).Select(each =>
        {
            var town = new Town();
            town.WritePeople(each);
            return town;
        })];

        Parallel.ForEach(towns, new ParallelOptions { MaxDegreeOfParallelism = towns.Length }, town => Run(town, town.Out));

        var store = StudyStores.At(Address);
        var people = store.Load("town").Data.Reports.Single(report => report.File == "people.csv");
        var winner = towns.Single(town => Sha256Of(town) == people.Sha256);
        Held.AssertBy(Address, winner.Each);
        var kept = store.ListRuns().Select(run => store.GetRun(run.Id).Inputs.Single(input => input.File == "people.csv").Sha256);
        Assert.Equal(towns.Select(Sha256Of).Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
        Assert.Equal("", Remains());
        foreach (var town in towns) town.Dispose();
    }

    /// <summary>What is there that belongs neither to the data nor to a run.</summary>
    protected abstract string Remains();

    public void Dispose()
    {
        _town.Dispose();
        GC.SuppressFinalize(this);
    }

    static string Sha256Of(Town town) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(town.PathOf("people.csv"))));

    void Run(Town town, string outFolder, CancellationToken? stop = null) =>
        StudyRun.Run(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = outFolder }, null, stop ?? TestContext.Current.CancellationToken);
}
