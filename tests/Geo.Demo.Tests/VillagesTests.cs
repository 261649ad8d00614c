using System.Text.Json;
using Geo.Model;
using Geo.Studies.Runs;

namespace Geo.Demo.Tests;

/// <summary>The demo with its villages as units. The counts were taken from the files by a few lines of Python: a clinic's address is its township's name and its village's.</summary>
public sealed class VillagesTests : IDisposable
{
    readonly string _out = Directory.CreateTempSubdirectory("geo-villages").FullName;
    readonly JsonDocument _summary;

    public VillagesTests()
    {
        StudyRun.Run(new() { StudyPath = Path.Combine(DemoFiles.Folder, "villages.yaml"), OutFolder = _out, Language = Language.English }, null, CancellationToken.None);
        _summary = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_out, "summary.json")));
    }

    public void Dispose()
    {
        _summary.Dispose();
        Directory.Delete(_out, recursive: true);
    }

    JsonElement Standard(string id) => _summary.RootElement.GetProperty("standards").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

    Dictionary<string, int> Outcomes(string id) =>
        Standard(id).GetProperty("judgements").EnumerateArray().GroupBy(one => one.GetProperty("outcome").GetString()!).ToDictionary(one => one.Key, one => one.Count());

    [Fact]
    public void Each_village_is_asked_for_a_clinic_and_no_community_is()
    {
        // 232 rows: 191 villages, of which 160 have a clinic, and 41 communities.
        Assert.Equal(new Dictionary<string, int> { ["met"] = 160, ["short"] = 31, ["notApplicable"] = 41 }, Outcomes("KJ-P3"));

        // 81 villages have 800 people or more, 76 of them a clinic.
        Assert.Equal((76, 5), (Outcomes("YX-P3")["met"], Outcomes("YX-P3")["short"]));

        // The 31 without one are nobody's: no table says that a neighbour or a visit serves them.
        Assert.Equal(new Dictionary<string, int> { ["short"] = 31, ["notApplicable"] = 201 }, Outcomes("YX-G4"));
    }

    [Fact]
    public void What_is_said_of_the_county_is_what_is_said_without_its_villages()
    {
        var need = Standard("KJ-A1").GetProperty("units").EnumerateArray().Single();
        Assert.Equal((26, 42), (need.GetProperty("have").GetInt32(), need.GetProperty("need").GetInt32()));

        // Townships and the county have figures of reach; villages have none.
        var units = _summary.RootElement.GetProperty("figures").EnumerateArray().Where(one => one.GetProperty("unit").ValueKind == JsonValueKind.String).Select(one => one.GetProperty("unit").GetString()!);
        Assert.Equal(14, units.Distinct().Count());
    }
}
