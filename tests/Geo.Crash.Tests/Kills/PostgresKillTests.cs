using Geo.Crash.Tests.Servers;
using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;

namespace Geo.Crash.Tests.Kills;

[Collection(ServerGroup.Name)]
public sealed class PostgresKillTests(Cluster cluster, Town town) : KillContract(town)
{
    protected override string Address => Town.Store ??= cluster.NewDatabase();

    [Theory]
    [InlineData(StoreStep.Opened)]
    [InlineData(StoreStep.SchemaReady)]
    [InlineData(StoreStep.Locked)]
    [InlineData(StoreStep.StudyWritten)]
    [InlineData(StoreStep.PopulationPrepared)]
    [InlineData(StoreStep.UnitsWritten)]
    [InlineData(StoreStep.FacilitiesWritten)]
    [InlineData(StoreStep.PopulationHalfWritten)]
    [InlineData(StoreStep.PopulationWritten)]
    [InlineData(StoreStep.TotalsWritten)]
    [InlineData(StoreStep.UnlocatedWritten)]
    [InlineData(StoreStep.UrbanAreasWritten)]
    [InlineData(StoreStep.PlacesWritten)]
    [InlineData(StoreStep.ReportsWritten)]
    [InlineData(StoreStep.FaultsWritten)]
    [InlineData(StoreStep.RejectedRowsWritten)]
    [InlineData(StoreStep.PopulationIndexed)]
    [InlineData(StoreStep.Drafted)]
    [InlineData(StoreStep.Switched)]
    [InlineData(StoreStep.Published)]
    [InlineData(StoreStep.Swept)]
    public void An_import_that_is_killed_leaves_the_store_whole_at(StoreStep step) => KilledAt(step, "import");

    [Theory]
    [InlineData(StoreStep.Locked)]
    [InlineData(StoreStep.PopulationHalfWritten)]
    [InlineData(StoreStep.Drafted)]
    [InlineData(StoreStep.RunWritten)]
    [InlineData(StoreStep.Switched)]
    [InlineData(StoreStep.Published)]
    [InlineData(StoreStep.Swept)]
    public void A_run_that_is_killed_leaves_the_store_whole_at(StoreStep step) => KilledAt(step, "run");

    protected override object State() => ServerState.Of(cluster, Cluster.DatabaseOf(Address));

    protected override string Remains() => ServerState.Remains(cluster, Cluster.DatabaseOf(Address));
}
