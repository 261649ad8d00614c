using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;
using Geo.Studies.Imports;
using Geo.Studies.Runs;

namespace Geo.Crash.Tests.Restarts;

/// <summary>The connection breaks while COMMIT is on its way: what is told is what is.</summary>
[Collection(ServerGroup.Name)]
public sealed class CommitTests(Cluster cluster) : IDisposable
{
    readonly Town _town = new();
    readonly string _database = Cluster.DatabaseOf(cluster.NewDatabase());

    [Fact]
    public void What_the_server_never_heard_of_is_told_as_lost_and_is_not_there()
    {
        using var wire = new Wire(cluster.Port, Wire.Cut.BeforeTheServer);

        Assert.Equal(StoreFault.ConnectionLost, Assert.Throws<StoreFaultException>(() => Run(wire)).Fault);

        Assert.Empty(cluster.Ask(_database, "SELECT id FROM geo.studies"));
        Assert.Empty(cluster.Ask(_database, "SELECT id FROM geo.runs"));
        Assert.Equal("", ServerState.Remains(cluster, _database));
        Assert.False(Directory.Exists(_town.Out));
    }

    [Fact]
    public void What_the_server_has_done_is_found_out_and_told_as_done()
    {
        using var wire = new Wire(cluster.Port, Wire.Cut.BeforeTheAnswer);

        Assert.Equal(1, Run(wire).RunId);

        Assert.Equal(["town"], cluster.Ask(_database, "SELECT study_id FROM geo.runs"));
        Assert.True(File.Exists(Path.Combine(_town.Out, "report.html")));
    }

    [Fact]
    public void Where_the_server_can_not_be_asked_the_outcome_is_told_as_unknown()
    {
        using var wire = new Wire(cluster.Port, Wire.Cut.ForGood);

        Assert.Equal(StoreFault.OutcomeUnknown, Assert.Throws<StoreFaultException>(() => Run(wire)).Fault);

        Assert.Equal(["town"], cluster.Ask(_database, "SELECT study_id FROM geo.runs"));
        Assert.False(Directory.Exists(_town.Out));
    }

    [Theory]
    [InlineData("BeforeTheServer", 0)]
    [InlineData("BeforeTheAnswer", 1)]
    public void A_run_that_is_kept_by_itself_is_told_as_it_is(string cut, int runs)
    {
        var address = cluster.AddressOf(_database);
        StudyIntake.Import(new() { StudyPath = _town.Study, StoreAddress = address, OutFolder = _town.Out }, null, TestContext.Current.CancellationToken);
        using var wire = new Wire(cluster.Port, Enum.Parse<Wire.Cut>(cut));

        if (runs == 0) Assert.Equal(StoreFault.ConnectionLost, Assert.Throws<StoreFaultException>(() => Run(wire, fromStore: true)).Fault);
        else Assert.NotNull(Run(wire, fromStore: true).RunId);

        Assert.Equal([$"{runs}"], cluster.Ask(_database, "SELECT count(*) FROM geo.runs"));
    }

    [Theory]
    [InlineData("BeforeTheServer", 1)]
    [InlineData("BeforeTheAnswer", 0)]
    public void A_run_that_is_deleted_is_told_as_it_is(string cut, int runs)
    {
        var address = cluster.AddressOf(_database);
        StudyRun.Run(new() { StudyPath = _town.Study, StoreAddress = address, OutFolder = _town.Out }, null, TestContext.Current.CancellationToken);
        using var wire = new Wire(cluster.Port, Enum.Parse<Wire.Cut>(cut));
        void Delete() => RunShelf.Delete(AddressOver(wire), 1, null, TestContext.Current.CancellationToken);

        if (runs == 1) Assert.Equal(StoreFault.ConnectionLost, Assert.Throws<StoreFaultException>(Delete).Fault);
        else Delete();

        Assert.Equal([$"{runs}"], cluster.Ask(_database, "SELECT count(*) FROM geo.runs"));
    }

    public void Dispose() => _town.Dispose();

    RunOutcome Run(Wire wire, bool fromStore = false) => StudyRun.Run(
        new() { StudyPath = _town.Study, StoreAddress = AddressOver(wire), OutFolder = fromStore ? _town.PathOf("again") : _town.Out, FromStore = fromStore },
        null,
        TestContext.Current.CancellationToken);

    // The server is asked again for as long as a connection may take.
    string AddressOver(Wire wire) => cluster.AddressOf(_database, port: wire.Port) + "?connect_timeout=4";
}
