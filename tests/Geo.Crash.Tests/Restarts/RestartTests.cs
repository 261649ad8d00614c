using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;
using Geo.Studies.Imports;
using Geo.Studies.Runs;

namespace Geo.Crash.Tests.Restarts;

/// <summary>The server is restarted without a farewell while a study is on its way into it.</summary>
[Collection(ServerGroup.Name)]
public sealed class RestartTests(Cluster cluster, Town town) : IClassFixture<Town>
{
    string Address => town.Store ??= cluster.NewDatabase();

    [Theory]
    [InlineData(StoreStep.Opened)]
    [InlineData(StoreStep.Locked)]
    [InlineData(StoreStep.PopulationHalfWritten)]
    [InlineData(StoreStep.PopulationIndexed)]
    [InlineData(StoreStep.Switched)]
    public void An_import_during_which_the_server_is_restarted_says_so_and_keeps_nothing(StoreStep step) =>
        RestartedAt(step, steps => StudyIntake.Import(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = town.Out, StoreSteps = steps }, null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(StoreStep.PopulationHalfWritten)]
    [InlineData(StoreStep.Drafted)]
    [InlineData(StoreStep.RunWritten)]
    public void A_run_during_which_the_server_is_restarted_says_so_and_keeps_nothing(StoreStep step) =>
        RestartedAt(step, steps => StudyRun.Run(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = town.Out, StoreSteps = steps }, null, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("import", "units_all")]
    [InlineData("run", "runs")]
    public void The_command_names_the_lost_connection_and_what_to_do(string verb, string table)
    {
        Import();
        var database = Cluster.DatabaseOf(Address);
        var before = ServerState.Of(cluster, database);
        // The server brings itself down when the table is written to, and its statement waits for the end.
        cluster.Execute(database, $"""
            CREATE FUNCTION public.fall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
              COPY (SELECT 1) TO PROGRAM '{cluster.StopAtOnce}';
              PERFORM pg_sleep(60);
              RETURN NULL;
            END $$;
            CREATE TRIGGER fall AFTER INSERT ON geo.{table} FOR EACH STATEMENT EXECUTE FUNCTION public.fall()
            """);

        var shell = Shell.Run(verb, town.Study, "--store", Address, "--out", town.Out, "--lang", "en");
        // Whatever it said: others need the server.
        cluster.RestartAtOnce();

        Assert.Equal(4, shell.ExitCode);
        Assert.Contains("The connection to postgres://postgres@127.0.0.1", shell.Error, StringComparison.Ordinal);
        Assert.Contains("→ Run again when the server is back", shell.Error, StringComparison.Ordinal);
        cluster.Execute(database, $"DROP TRIGGER fall ON geo.{table}; DROP FUNCTION public.fall()");
        Assert.Equal(before, ServerState.Of(cluster, database));
        Import();
        Assert.Equal("", ServerState.Remains(cluster, database));
    }

    [Fact]
    public void What_was_committed_before_the_server_fell_is_there()
    {
        var database = Cluster.DatabaseOf(Address);
        Import(new At(StoreStep.Published, cluster.RestartAtOnce));

        Assert.Equal(Town.Places, StudyStores.At(Address).Load("town").Data.Population.Count);
        Assert.Empty(StudyStores.At(Address).Examine().Faults);
        Import();
        Assert.Equal("", ServerState.Remains(cluster, database));
    }

    void RestartedAt(StoreStep step, Action<IProgress<StoreStep>> act)
    {
        Import();
        var (before, outputs) = (ServerState.Of(cluster, Cluster.DatabaseOf(Address)), Town.Bytes(town.Out));
        town.WritePeople(town.Each + 1);

        var fault = Assert.Throws<StoreFaultException>(() => act(new At(step, cluster.RestartAtOnce)));

        Assert.Equal(StoreFault.ConnectionLost, fault.Fault);
        Assert.Equal(before, ServerState.Of(cluster, Cluster.DatabaseOf(Address)));
        Assert.Equal(outputs, Town.Bytes(town.Out));
        Assert.Empty(StudyStores.At(Address).Examine().Faults);
        Import();
        Assert.All(StudyStores.At(Address).Load("town").Data.Population.Millionths, millionths => Assert.Equal(town.Each * 1_000_000L, millionths));
        Assert.Equal("", ServerState.Remains(cluster, Cluster.DatabaseOf(Address)));
    }

    void Import(IProgress<StoreStep>? steps = null) =>
        StudyIntake.Import(new() { StudyPath = town.Study, StoreAddress = Address, OutFolder = town.Out, StoreSteps = steps }, null, TestContext.Current.CancellationToken);

    sealed class At(StoreStep step, Action act) : IProgress<StoreStep>
    {
        public void Report(StoreStep value)
        {
            if (value == step) act();
        }
    }
}
