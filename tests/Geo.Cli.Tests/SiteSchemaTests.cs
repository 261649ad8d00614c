using System.Text;
using System.Text.Json;
using Geo.Analyse.Allocation;
using Geo.Model.Siting;
using Geo.Present.Tests.Summaries;
using Geo.Studies.Access;
using Geo.Studies.Siting;

namespace Geo.Cli.Tests;

/// <summary>What <c>geo site --json</c> prints, held against the published schemas: every answer conforms, and every property of a schema is written by some.</summary>
public sealed class SiteSchemaTests : IDisposable
{
    static readonly string[] s_classes = ["--class", "emergency_station,emergency_centre"];

    static readonly string[] s_limits = ["--within", "urban:5km,rural:20km"];

    readonly SmallCounty _county = new("编号,名称,经度,纬度,类型,救护车数,24小时\n1,县急救中心,0.02,0,急救中心,2,是\n2,西乡站,0.22,0,急救站,0,是\n", "KJ-R1, KJ-R2, KJ-A1, PB-R2, KJ-P2a");

    public SiteSchemaTests()
    {
        _county.Write("villages.csv", "id,name,lon,lat\na,甲村,0.1099,0\nb,乙村,0.22,0\nc,丙村,0.04,0\nd,丁村,,\n");
        _county.Write("list.csv", "id,cost\na,5\nb,3\nc,1\n");
        _county.Write("by.csv", "unit,factor\n2,2\n");
        _county.Write("study.yaml", File.ReadAllText(_county.Study).Replace("standards:", "  places: {path: villages.csv, crs: EPSG:4326}\nstandards:", StringComparison.Ordinal));
        // The only station is 31 km from everybody: it moves.
        _county.Write("far.csv", "编号,名称,经度,纬度,类型,救护车数,24小时\n1,县急救中心,0.5,0,急救中心,2,是\n");
        _county.Write("far.yaml", File.ReadAllText(_county.Study).Replace("facilities.csv", "far.csv", StringComparison.Ordinal));
        // Within 15 minutes 1 serves a, b; 2 serves b, c; 3 serves c, d; e is 40 minutes from 4 and from nowhere else.
        _county.Write("m.csv", "demand,candidate,cost (minutes)\na,1,5\na,2,20\nb,1,15\nb,2,14\nc,2,10\nc,3,9\nd,3,12\ne,4,40\n");
        _county.Write("d.csv", "id,weight,class\na,100,urban\nb,200,urban\nc,300.5,rural\nd,50,rural\ne,7,\n");
        _county.Write("c.csv", "id,cost,action,lon,lat\n1,2,build,106,30\n2,3,build,106.01,30\n3,2,build,106.02,30\n4,9,build,107,30\n");
        _county.Write("forced.csv", "id,cost,fixed,lon,lat\n1,2,forced,106,30\n2,3,forced,106.01,30\n3,2,,106.02,30\n4,9,,107,30\n");
    }

    public void Dispose() => _county.Dispose();

    string[] Study(string model, params string[] more) => ["site", _county.Study, "--model", model, .. more];

    string[] Tables(string model, string candidates, params string[] more) => ["site", "--model", model, "--costs", _county.PathOf("m.csv"), "--demand", _county.PathOf("d.csv"), "--candidates", _county.PathOf(candidates), .. more];

    static SchemaCheck Schema(string name) => new(Read(File.ReadAllText(Path.Combine(Checkout.Root, "seeds/schemas", name))));

    static JsonElement Read(string text) => JsonDocument.Parse(text).RootElement;

    static void Holds(string schema, params IEnumerable<string[]> lines) => Holds(Schema(schema), lines);

    static void Holds(SchemaCheck check, IEnumerable<string[]> lines)
    {
        foreach (var line in lines)
        {
            var shell = Shell.Run([.. line, "--json", "--lang", "en"]);
            Assert.True(shell.Out.Length > 0, shell.Error);
            Assert.Empty(check.Faults(Read(shell.Out)));
        }

        Assert.Equal([], check.Properties().Except(check.Seen).Order());
    }

    [Fact]
    public void An_answer_conforms_to_its_schema_and_every_property_of_the_schema_is_written_by_some()
    {
        var check = Schema("site.schema.json");
        Assert.Empty(check.Faults(Read(Together())));
        Holds(
            check,
            [
                Tables("mclp", "c.csv", "--sites", "1", "--within", "15min", "--budget", "4", "--apart", "1.5km"),
                Tables("mclp", "c.csv", "--sites", "2", "--within", "urban:5min,rural:40min"),
                Tables("lscp", "c.csv", "--within", "15min"),
                Tables("lscp", "c.csv", "--within", "15min", "--share", "0.5"),
                Tables("pmedian", "c.csv", "--sites", "4"),
                Tables("cmclp", "c.csv", "--sites", "2", "--within", "15min", "--band", "320:1000"),
                Tables("mclp", "forced.csv", "--sites", "2", "--within", "15min", "--budget", "4"),
                Tables("mclp", "forced.csv", "--sites", "2", "--within", "15min", "--apart", "1.5km"),
                Tables("cmclp", "forced.csv", "--sites", "2", "--within", "15min", "--band", "320:1000"),
                Study("mclp", [.. s_classes, .. s_limits, "--sites", "0", "--existing", "movable", "--by-unit", _county.PathOf("by.csv")]),
                Study("pmedian", "--sites", "1", "--class", "emergency_station,emergency_centre", "--within", "20km", "--existing", "closable", "--factors", "urban:2,rural:1"),
                Study("mclp", [.. s_classes, "--standard", "KJ-R1,KJ-R2", "--sites", "1"]),
                Study("mclp", "--class", "township_hospital", "--standard", "PB-R2", "--sites", "1"),
            ]);
    }

    /// <summary>Where people need two sites at once, and where no time was left for the exchanges.</summary>
    string Together()
    {
        var reply = SitingAct.Answer(
            new() { Model = SitingModel.MaximalCovering, Costs = _county.PathOf("m.csv"), Demand = _county.PathOf("d.csv"), Sites = 1, Within = new AccessLimit("15min", null, TimeSpan.FromMinutes(15)) }, TestContext.Current.CancellationToken);
        using var stream = new MemoryStream();
        SitingJson.Write(stream, reply with { Tables = reply.Tables with { Between = 70 }, Account = SiteAccounts.Of(reply.Tables.Problem, reply.Solution.Open!, null, new(canceled: true)) });
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void A_plan_in_phases_does() => Holds(
        "site-phases.schema.json",
        Tables("mclp", "c.csv", "--within", "15min", "--phases", "1,1"),
        Tables("cmclp", "c.csv", "--within", "15min", "--phases", "1,1", "--band", ":250"),
        Tables("mclp", "c.csv", "--within", "15min", "--budget", "3,4"),
        Tables("mclp", "forced.csv", "--within", "15min", "--phases", "1,1"),
        ["site", _county.PathOf("far.yaml"), "--model", "mclp", .. s_classes, .. s_limits, "--phases", "1", "--existing", "movable"],
        Study("mclp", [.. s_classes, "--standard", "KJ-R1,KJ-R2", "--phases", "1,1", "--by-unit", _county.PathOf("by.csv")]),
        Study("mclp", "--class", "township_hospital", "--standard", "PB-R2", "--phases", "1"),
        ["site", _county.Study, "--missing", "KJ-P2a", "--class", "township_hospital", "--candidates", "demand", "--phases", "1"]);

    [Fact]
    public void Groups_do()
    {
        _county.Write("g.csv", "id,weight\nA,10\nB,1\nC,1\nD,10\n");
        _county.Write("k.csv", "from,to,cost (km)\nA,B,1\nA,C,2\nA,D,3\nB,A,1\nB,C,1\nB,D,2\nC,A,2\nC,B,1\nC,D,1\nD,A,3\nD,B,2\nD,C,1\n");
        _county.Write("n.csv", "a,b\nA,B\nB,C\nD,C\n");
        string[] groups = ["site", "--model", "groups", "--costs", _county.PathOf("k.csv"), "--demand", _county.PathOf("g.csv"), "--adjacent", _county.PathOf("n.csv"), "--group"];
        Holds("site-groups.schema.json", [.. groups, "3:4"], [.. groups, "3:3"]);
    }

    [Fact]
    public void Ambulances_at_stations_do() => Holds(
        "site-vehicles.schema.json", Study("mexclp", [.. s_limits, "--busy", "0.5", "--sites", "1"]), Study("mexclp", [.. s_limits, "--busy", "0.5", "--standard", "KJ-A1"]));
}
