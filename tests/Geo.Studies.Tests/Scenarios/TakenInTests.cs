using Geo.Model.Audits;
using Geo.Model.Imports;
using Geo.Studies.Openings;
using Geo.Studies.Runs;
using Geo.Studies.Scenarios;

namespace Geo.Studies.Tests.Scenarios;

/// <summary>A scenario file that a server is started with.</summary>
public sealed class TakenInTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-taken-in").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_same_file_twice_is_kept_once_and_another_of_its_name_beside_it()
    {
        var study = StudyOpening.Open(new() { StudyPath = Checkout.File("data", "demo", "study.yaml") }, null, CancellationToken.None);
        var store = Path.Combine(_folder, "shelf.gpkg");
        StudyRun.Run(new() { StudyPath = Checkout.File("data", "demo", "study.yaml"), StoreAddress = store, OutFolder = Path.Combine(_folder, "run") }, null, CancellationToken.None);
        var shelf = new ScenarioShelf(study, store);
        var file = Checkout.File("data", "demo", "yunji-station.yaml");
        Assert.Throws<BadInputException>(() => SentScenario.Load(Path.Combine(_folder, "none.yaml"), study));

        var first = shelf.TakeIn(SentScenario.Load(file, study), AuditAuthor.OfMachine, CancellationToken.None);
        var again = shelf.TakeIn(SentScenario.Load(file, study), AuditAuthor.OfMachine, CancellationToken.None);
        var changed = Path.Combine(_folder, "changed.yaml");
        File.WriteAllText(changed, File.ReadAllText(file).Replace("ambulances: 2", "ambulances: 3", StringComparison.Ordinal));
        var other = shelf.TakeIn(SentScenario.Load(changed, study), AuditAuthor.OfMachine, CancellationToken.None);

        Assert.Equal(("yunji-station", 1L), (first.Name, first.Version));
        Assert.Equal(("yunji-station", 1L), (again.Name, again.Version));
        Assert.Equal("yunji-station-2", other.Name);
        Assert.Equal(["yunji-station", "yunji-station-2"], shelf.List(CancellationToken.None).Select(one => one.Name));
    }
}
