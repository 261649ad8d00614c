using Geo.Crash.Tests.Towns;
using Geo.Store.Stores;

namespace Geo.Crash.Tests.Kills;

public sealed class GeoPackageKillTests(Town town) : KillContract(town)
{
    protected override string Address => Town.PathOf("town.gpkg");

    [Theory]
    [InlineData(StoreStep.Opened)]
    [InlineData(StoreStep.Locked)]
    [InlineData(StoreStep.StudyWritten)]
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
    [InlineData(StoreStep.Drafted)]
    [InlineData(StoreStep.Switched)]
    [InlineData(StoreStep.Published)]
    public void An_import_that_is_killed_leaves_the_store_whole_at(StoreStep step) => KilledAt(step, "import");

    [Theory]
    [InlineData(StoreStep.Locked)]
    [InlineData(StoreStep.PopulationHalfWritten)]
    [InlineData(StoreStep.Drafted)]
    [InlineData(StoreStep.EarlierRunsKept)]
    [InlineData(StoreStep.RunWritten)]
    [InlineData(StoreStep.Switched)]
    [InlineData(StoreStep.Published)]
    public void A_run_that_is_killed_leaves_the_store_whole_at(StoreStep step) => KilledAt(step, "run");

    protected override object State() => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Address)));

    protected override string Remains() => string.Join(' ', Directory.EnumerateFiles(Town.Folder).Select(path => Path.GetFileName(path)).Where(name => name.StartsWith("town.gpkg.", StringComparison.Ordinal)));
}
