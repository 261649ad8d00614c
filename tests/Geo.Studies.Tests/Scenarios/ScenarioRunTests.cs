using Geo.Analyse.Placing;
using Geo.Analyse.WhatIf;
using Geo.Import.Catalogue;
using Geo.Import.Roles;
using Geo.Import.Scenarios;
using Geo.Import.Studies;
using Geo.Model;
using Geo.Model.Findings;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Present.Scenarios;
using Geo.Space.Places;
using Geo.Studies.Runs;
using Geo.Studies.Tests.Outputs;

namespace Geo.Studies.Tests.Scenarios;

public sealed class ScenarioRunTests : IDisposable
{
    const string Head = "geo: 1\nscenario: east\ntitle: {zh: 东, en: East}\nstudy: hamlet\n";

    readonly TestFolder _folder = new();

    // The station stands at 0.02° E; 10 people live 0.01° from it, 20 people 0.33° (36.7 km). One degree of the equator is 111.3 km, the limit 20 km.
    [Fact]
    public void A_run_on_a_scenario_finds_what_the_edits_make_of_the_study_and_says_whose_figures_they_are()
    {
        var study = HamletStudy.Write(_folder, "KJ-R2");
        var scenario = _folder.Write("east.yaml", Head + "edits:\n  - move: {facility: \"1\", longitude: 0.34, latitude: 0}\n");

        var baseline = Run(study, null, "base");
        var outcome = Run(study, scenario, "east");

        Assert.Equal((10m, 20m), Persons(baseline));
        Assert.Equal((20m, 10m), Persons(outcome));
        Assert.Equal("east", outcome.Findings.Scenario!.Scenario.Name);
        Assert.Contains("\"name\": \"east\"", Output("east", "summary.json"), StringComparison.Ordinal);
        Assert.Contains("情景：东", Output("east", "report.html"), StringComparison.Ordinal);
        Assert.Contains("情景：东", Output("east", "map-KJ-R2.svg"), StringComparison.Ordinal);
        Assert.Contains("\"scenario\": \"east\"", Output("east", "run.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("cenario", Output("base", "summary.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("情景：", Output("base", "report.html") + Output("base", "map-KJ-R2.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_scenario_gives_the_same_bytes()
    {
        var study = HamletStudy.Write(_folder);
        var scenario = _folder.Write("east.yaml", Head + "edits:\n  - close: {facility: \"1\"}\n  - add: {id: n, name: n, classes: emergency_station, longitude: 0.3, latitude: 0}\n");
        Run(study, scenario, "one");
        Run(study, scenario, "two");

        foreach (var name in new[] { "summary.json", "report.html", "findings.geojson", "findings.gpkg", "map-KJ-R2.svg" })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.PathOf("one"), name)), File.ReadAllBytes(Path.Combine(_folder.PathOf("two"), name)));
        }
    }

    [Fact]
    public void An_edit_that_does_not_fit_the_data_stops_the_run_with_its_line()
    {
        var study = HamletStudy.Write(_folder);
        var scenario = _folder.Write("east.yaml", Head + "edits:\n  - close: {facility: \"1\"}\n  - close: {facility: \"2\"}\n");

        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Run(study, scenario, "east")).Faults);

        Assert.Equal((FaultCode.EditFacilityUnknown, "east.yaml", 7L, "2"), (fault.Code, fault.File, fault.Row, fault.Value));
        Assert.False(Directory.Exists(_folder.PathOf("east")));
    }

    [Fact]
    public void The_store_keeps_the_study_as_it_is_and_which_scenario_a_run_rested_on()
    {
        var study = HamletStudy.Write(_folder);
        var scenario = _folder.Write("east.yaml", Head + "edits:\n  - remove: {facility: \"1\"}\n");
        var store = _folder.PathOf("store.gpkg");
        StudyRun.Run(new() { StudyPath = study, ScenarioPath = scenario, OutFolder = _folder.PathOf("a"), StoreAddress = store }, null, TestContext.Current.CancellationToken);
        var again = StudyRun.Run(new() { StudyPath = study, OutFolder = _folder.PathOf("b"), StoreAddress = store, FromStore = true }, null, TestContext.Current.CancellationToken);

        Assert.Single(again.Findings.Placed.Facilities);
        Assert.Equal(["east", null], RunShelf.List(store, null, TestContext.Current.CancellationToken).Select(run => run.Scenario));
    }

    [Fact]
    public void A_run_on_the_demo_gives_the_warm_figures_exactly()
    {
        var path = Checkout.File("data", "demo", "study.yaml");
        var catalogue = StandardCatalogue.Load();
        var travel = TravelPresets.LoadDefaults();
        var study = StudyFile.Read(path, catalogue, travel);
        var data = StudyImport.Read(study, false, null, TestContext.Current.CancellationToken);
        var stations = data.Facilities.Where(facility => facility.Place is not null).ToList();
        FacilityEdit[] edits =
        [
            new MoveFacility(stations[0].Id, stations[1].PlaceOrThrow), new CloseFacility(stations[2].Id), new RemoveFacility(stations[3].Id),
            new AddFacility(new() { Id = "new", Name = "新站", Classes = FacilityClasses.EmergencyStation | FacilityClasses.TownshipHospital, Place = stations[4].PlaceOrThrow, Ambulances = 3 }),
            new SetSupply(stations[5].Id) { Ambulances = 0, Beds = 100 },
        ];
        var standards = study.Standards.Count == 0 ? catalogue : [.. catalogue.Where(standard => study.Standards.Contains(standard.Id) || study.Standards.Contains(standard.Citation.Document))];
        var scenario = new Scenario { Name = "test", Title = LocalText.Same("test"), StudyId = study.Id, Edits = edits, Cursor = edits.Length };
        using (var writer = new StreamWriter(_folder.PathOf("test.yaml"))) ScenarioYaml.Write(writer, scenario);

        var state = WarmStudy.Of(study, data, Placement.Place(study, data, TestContext.Current.CancellationToken), standards, travel, [], TestContext.Current.CancellationToken).Start();
        state.Become(edits);
        var findings = Run(path, _folder.PathOf("test.yaml"), "test").Findings;

        foreach (var finding in findings.Standards.OfType<ReachFinding>())
        {
            var figures = Assert.IsType<ReachFigures>(state.Figures(finding.Standard.Id));
            foreach (var (run, warm) in finding.Measures.Zip(figures.Measures))
            {
                Assert.All([(run.Area, warm.Area), .. run.ByUnit.Zip(warm.ByUnit), .. run.ByClass.Zip(warm.ByClass)], pair => Assert.Equal(pair.Item1 with { Bands = [] }, pair.Item2 with { Bands = [] }));
                Assert.Equal(run.ByUnit.SelectMany(tally => tally.Bands), warm.ByUnit.SelectMany(tally => tally.Bands));
            }

            Assert.Equal(finding.Nearest.FirstCost, state.Nearest(finding.Standard.Id).FirstCost);
            Assert.Equal(finding.Nearest.SecondCost, state.Nearest(finding.Standard.Id).SecondCost);
            Assert.Equal(finding.Gaps.Select(gap => (gap.Rank, gap.Unit, gap.People, gap.FarthestCost)), state.Gaps(finding.Standard.Id).Select(gap => (gap.Rank, gap.Unit, gap.People, gap.FarthestCost)));
        }

        foreach (var finding in findings.Standards.OfType<RatioFinding>()) Assert.Equal(finding.Units, Assert.IsType<RatioFinding>(state.Figures(finding.Standard.Id)).Units);
    }

    // README tells of it. Haversine over population.csv, apart from the product: of the points east of 106.44° the farthest lies 18.8 km from the new station;
    // the people beyond 20 km without it are those of Recomputed/recomputed.json.
    [Fact]
    public void The_station_of_the_demos_scenario_reaches_everyone_who_was_beyond_20_km()
    {
        var study = Checkout.File("data", "demo", "study.yaml");

        var (before, after) = (Rural(Run(study, null, "before")), Rural(Run(study, Checkout.File("data", "demo", "yunji-station.yaml"), "after")));

        Assert.Equal(2608, Math.Round(before.Outside.Persons));
        Assert.Equal(0, after.Outside.Millionths);
        Assert.Equal(before.Inside + before.Outside, after.Inside);

        static ReachTally Rural(RunOutcome outcome) => outcome.Findings.Standards.OfType<ReachFinding>().Single(finding => finding.Standard.Id == "KJ-R2").Head.Area;
    }

    [Fact]
    public void What_is_written_is_read_as_it_was()
    {
        FacilityEdit[] edits =
        [
            new AddFacility(new()
            {
                Id = "a\"b\\c",
                Name = "新\n站\u0007\u2028 𠀀: {x} # no",
                Classes = FacilityClasses.Clinic | FacilityClasses.Hospital,
                Level = "1",
                Place = new LonLat(0.1 + 0.2, -1e-17),
                Beds = 3,
                OpenAllHours = false,
                Address = "null",
            }),
            new MoveFacility("007", new(-180, 89.99999999999999)), new RemoveFacility("~"), new CloseFacility(" x "), new ReopenFacility("true"), new SetSupply("1e3") { Nurses = 0 },
        ];
        var scenario = new Scenario { Name = "1", Title = new("", "a: b"), StudyId = "2", Edits = edits, Cursor = 4 };
        using var writer = new StringWriter();
        ScenarioYaml.Write(writer, scenario);

        var reading = ScenarioFile.Parse(writer.ToString(), "s.yaml");

        Assert.Equal(edits, reading.Scenario.Edits);
        Assert.Equal(scenario with { Edits = [] }, reading.Scenario with { Edits = [] });
    }

    public void Dispose() => _folder.Dispose();

    RunOutcome Run(string study, string? scenario, string name) =>
        StudyRun.Run(new() { StudyPath = study, ScenarioPath = scenario, OutFolder = _folder.PathOf(name) }, null, TestContext.Current.CancellationToken);

    string Output(string run, string name) => File.ReadAllText(Path.Combine(_folder.PathOf(run), name));

    static (decimal Inside, decimal Outside) Persons(RunOutcome outcome)
    {
        var area = Assert.IsType<ReachFinding>(Assert.Single(outcome.Findings.Standards)).Head.Area;
        return (area.Inside.Persons, area.Outside.Persons);
    }
}
