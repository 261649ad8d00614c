using System.Diagnostics;
using System.Globalization;
using Geo.Analyse.Standards;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Supply;
using Geo.Model.Travel;

namespace Geo.Benchmarks;

/// <summary>A province of townships and villages with counted people, and facilities with every number: standards that count, on one core.</summary>
static class CatalogueScene
{
    static readonly Condition s_township = new WordTest("class", ["township_hospital", "community_centre"]);
    static readonly Condition s_hospital = new AllOf([new WordTest("class", ["hospital"]), new WordTest("specialty", ["general"]), new LevelTest(Comparison.AtLeast, "2")]);

    /// <summary>Every kind that counts, at the levels the documents put them.</summary>
    static readonly (UnitLevel Level, Rule Rule)[] s_rules =
    [
        (UnitLevel.Province, new RatioRule("general_practitioners", 3, null, 10_000, 1, "population", FacilityClasses.None)),
        (UnitLevel.County, new RatioRule("beds", 7.8m, 8, 1_000, 1, "population", FacilityClasses.None) { Where = s_hospital }),
        (UnitLevel.Township, new PresenceRule(new(Tally.Facilities, s_township), 1, null, new WordTest("type", ["rural_township"]))),
        (UnitLevel.Village, new PresenceRule(
            new(Tally.Facilities, new WordTest("class", ["village_clinic"])), 1, null, new NumberTest("population", Comparison.AtLeast, 800), new Contains(s_township))),
        (UnitLevel.County, new PresenceRule(new("public_health_physicians"), 1, null, null, null, s_township)),
        (UnitLevel.County, new TierRule(new("infectious_beds"), [new(100_000, 300_000, 20), new(300_000, null, 50)])),
        (UnitLevel.Province, new ShareRule(new(Tally.Facilities, new HasFeature("fever_clinic")), new(Tally.Facilities, s_township), 1)),
        (UnitLevel.City, new ShareRule(new(Tally.Facilities, new HasFeature("tcm_clinic")), new("villages"), 0.5m)),
        (UnitLevel.County, new BalanceRule(new("doctors"), new("nurses"), 1.2m)),
        (UnitLevel.County, new GateRule([new NumberTest("occupancy_percent", Comparison.Below, 75), new NumberTest("mean_stay_days", Comparison.Above, 9)], "add_no_beds", null, s_hospital)),
    ];

    public static void Print(int standards, int townships, int facilities, int villages)
    {
        var placed = Placed(townships, facilities, villages);
        var study = new Study
        {
            Id = "province",
            Title = LocalText.Same("province"),
            Folder = ".",
            AsOf = new(2025, 12, 31),
            Area = new("520000", LocalText.Same("province"), UnitLevel.Province),
            Sources = [],
        };
        var asked = Enumerable.Range(0, standards).Select(at => Standard(at, s_rules[at % s_rules.Length])).ToList();
        var defaults = new TravelDefaults([], new Dictionary<string, string>());
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var findings = StandardEvaluation.Evaluate(study, placed, asked, defaults, null, CancellationToken.None);
        var computed = findings.Count(finding => finding is CountFinding or RatioFinding);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{standards} standards ({computed} computed), {townships} townships, {facilities} facilities, {villages} villages: {clock.Elapsed.TotalSeconds:0.00} s, "
            + $"processor {(Environment.CpuUsage.TotalTime - before).TotalSeconds:0.00} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB"));
    }

    static Standard Standard(int at, (UnitLevel Level, Rule Rule) one) => new()
    {
        Id = $"B-{at}",
        Name = LocalText.Same(""),
        Level = one.Level,
        Force = Force.Unmarked,
        Citation = new("benchmark", LocalText.Same(""), LocalText.Same(""), null, null),
        Reading = LocalText.Same(""),
        Rule = one.Rule,
    };

    static PlacedStudy Placed(int townships, int facilities, int villages)
    {
        var units = new List<Unit> { new() { Id = "520000", Name = "province", Level = UnitLevel.Province } };
        for (var city = 0; city < 9; city++) units.Add(new() { Id = $"52{city + 1:00}00", Name = $"city {city}", Level = UnitLevel.City, ParentId = "520000" });
        for (var county = 0; county < 88; county++) units.Add(new() { Id = $"52{(county % 9) + 1:00}{(county / 9) + 1:00}", Name = $"county {county}", Level = UnitLevel.County, ParentId = $"52{(county % 9) + 1:00}00" });
        for (var township = 0; township < townships; township++)
        {
            var county = township % 88;
            units.Add(new() { Id = $"t{township}", Name = township % 5 == 0 ? "街道" : "乡", Level = UnitLevel.Township, ParentId = $"52{(county % 9) + 1:00}{(county / 9) + 1:00}" });
        }

        for (var village = 0; village < villages; village++)
        {
            units.Add(new() { Id = $"v{village}", Name = "村", Level = UnitLevel.Village, ParentId = $"t{village % townships}", CountedPeople = People.FromWhole(200 + (village % 1_400)) });
        }

        var tree = new UnitTree(units);
        return new()
        {
            Units = tree,
            Demand = DemandPoints.None,
            Facilities = [.. Enumerable.Range(0, facilities).Select(at => Facility(at, tree.FinestCount))],
            Unlocated = [],
            Classes = [.. units.Select(_ => new UnitClass(UrbanRural.Unclassified, ClassRule.Undecided))],
            Scaling = [],
        };
    }

    static Facility Facility(int at, int villages) => new()
    {
        Id = $"f{at}",
        Name = $"f{at}",
        Classes = (at % 20) switch { 0 => FacilityClasses.Hospital, 1 or 2 => FacilityClasses.TownshipHospital, 3 => FacilityClasses.CommunityHealthCentre, 4 => FacilityClasses.MaternalChildHospital, _ => FacilityClasses.VillageClinic },
        Unit = (int)((long)at * 7919 % villages),
        Level = at % 3 == 0 ? "2A" : "3",
        Beds = at % 300,
        Doctors = at % 50,
        Nurses = at % 70,
        Ambulances = at % 3,
        OpenAllHours = true,
        Ownership = at % 4 == 0 ? "private" : "government",
        Sponsor = at % 2 == 0 ? "county" : "city",
        Specialty = at % 3 == 0 ? "general" : "tcm",
        Departments = ["急诊科", "发热门诊", "中医馆"],
        Amounts = new(SupplyKinds.Named.Select(code => KeyValuePair.Create(code, (decimal)(at % 100)))),
    };
}
