using Geo.Import.Scenarios;
using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Import.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    const string Least = "geo: 1\nscenario: north\ntitle: {zh: 北, en: North}\nstudy: demo\n";

    [Fact]
    public void Every_edit_is_read_as_it_is_written()
    {
        var reading = ScenarioFile.Parse(Least + """
            cursor: 5
            edits:
              - add: {id: new-1, name: 新站, name_en: New, classes: [emergency_station, township_hospital], level: 2A, longitude: 107.5, latitude: 31.25, ambulances: 2, beds: 20, doctors: 3, nurses: 4, open_all_hours: true, address: 路1号}
              - move: {facility: 12, longitude: -1E-05, latitude: 31}
              - remove: {facility: "13"}
              - close: {facility: "14"}
              - reopen: {facility: "14"}
              - set: {facility: new-1, ambulances: 0, open_all_hours: false}
              - set: {facility: "15", classes: [clinic, emergency_station]}
            """, "scenario.yaml", "demo");

        Assert.Equal(("north", "北", "North", "demo", 5), (reading.Scenario.Name, reading.Scenario.Title.Chinese, reading.Scenario.Title.English, reading.Scenario.StudyId, reading.Scenario.Cursor));
        Assert.Equal([7, 8, 9, 10, 11, 12, 13], reading.Lines);
        FacilityEdit[] expected =
        [
            new AddFacility(new()
            {
                Id = "new-1",
                Name = "新站",
                NameEn = "New",
                Classes = FacilityClasses.EmergencyStation | FacilityClasses.TownshipHospital,
                Level = "2A",
                Place = new LonLat(107.5, 31.25),
                Ambulances = 2,
                Beds = 20,
                Doctors = 3,
                Nurses = 4,
                OpenAllHours = true,
                Address = "路1号",
            }),
            new MoveFacility("12", new(-0.00001, 31)), new RemoveFacility("13"), new CloseFacility("14"), new ReopenFacility("14"),
            new SetSupply("new-1") { Ambulances = 0, OpenAllHours = false },
            new SetSupply("15") { Classes = FacilityClasses.Clinic | FacilityClasses.EmergencyStation },
        ];
        Assert.Equal(expected, reading.Scenario.Edits);
    }

    [Fact]
    public void Without_a_cursor_every_edit_is_in_force_and_without_edits_none_is()
    {
        Assert.Equal(1, ScenarioFile.Parse(Least + "edits: [{close: {facility: a}}]\n", "s.yaml").Scenario.Cursor);
        Assert.Empty(ScenarioFile.Parse(Least, "s.yaml").Scenario.Edits);
    }

    // Lines 1 to 4 are the least a scenario says; what a test adds begins on line 5.
    [Theory]
    [InlineData("edit: []", FaultCode.KeyUnknown, "edit", "", "edits")]
    [InlineData("cursor: 1", FaultCode.ValueInvalid, "cursor", "1", "0 … 0")]
    [InlineData("cursor: -1", FaultCode.ValueInvalid, "cursor", "-1", "0 … 0")]
    [InlineData("edits: {close: {facility: a}}", FaultCode.ListExpected, "edits", "", "edits: [{close: {facility: …}}]")]
    [InlineData("edits: [close]", FaultCode.MappingExpected, "edits", "close", "add, move, remove, close, reopen, set")]
    [InlineData("edits: [{shut: {facility: a}}]", FaultCode.KeyUnknown, "edits.shut", "", "set")]
    [InlineData("edits: [{}]", FaultCode.EditOneKind, "edits", "", "add, move, remove, close, reopen, set")]
    [InlineData("edits: [{close: {facility: a}, reopen: {facility: a}}]", FaultCode.EditOneKind, "edits", "close, reopen", "add, move, remove, close, reopen, set")]
    [InlineData("edits: [{close: a}]", FaultCode.MappingExpected, "edits.close", "a", "facility")]
    [InlineData("edits: [{close: {}}]", FaultCode.KeyMissing, "edits.close.facility", "", "facility: \"12\"")]
    [InlineData("edits: [{move: {facility: a, longitude: 181, latitude: 0}}]", FaultCode.EditPlaceInvalid, "place", "181, 0", "")]
    [InlineData("edits: [{move: {facility: a, longitude: NaN, latitude: 0}}]", FaultCode.ValueInvalid, "edits.move.longitude", "NaN", "107.86")]
    [InlineData("edits: [{set: {facility: a}}]", FaultCode.EditSetsNothing, "set", "a", "")]
    [InlineData("edits: [{set: {facility: a, beds: -1}}]", FaultCode.EditNumberInvalid, "beds", "-1", "")]
    [InlineData("edits: [{set: {facility: a, beds: 2.5}}]", FaultCode.ValueInvalid, "edits.set.beds", "2.5", "2")]
    [InlineData("edits: [{add: {id: a, name: b, classes: [castle], longitude: 1, latitude: 2}}]", FaultCode.ValueUnknown, "edits.add.classes", "castle", "hospital, township_hospital, community_centre, community_station, village_clinic, emergency_centre, emergency_station, maternal_child, disease_control, clinic, pharmacy, other")]
    [InlineData("edits: [{add: {id: \" \", name: b, classes: clinic, longitude: 1, latitude: 2}}]", FaultCode.EditIdMissing, "id", " ", "")]
    public void A_fault_is_named_with_its_line_and_its_key(string line, FaultCode code, string key, string value, string hint)
    {
        var faults = Assert.Throws<BadInputException>(() => ScenarioFile.Parse(Least + line + "\n", "s.yaml")).Faults;

        Assert.Equal([new Fault(code, "s.yaml", 5, key, value, hint)], faults);
    }

    [Fact]
    public void A_scenario_of_another_study_is_refused()
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => ScenarioFile.Parse(Least, "s.yaml", "other")).Faults);

        Assert.Equal(new Fault(FaultCode.ScenarioOfOtherStudy, "s.yaml", 4, "study", "demo", "other"), fault);
    }

    [Fact]
    public void Edits_that_do_not_fit_the_study_are_named_with_their_lines()
    {
        var reading = ScenarioFile.Parse(Least + "edits:\n  - remove: {facility: a}\n  - close: {facility: a}\n  - close: {facility: b}\n", "s.yaml");

        var faults = reading.Check([new() { Id = "a", Name = "a", Classes = FacilityClasses.Clinic }]);

        Assert.Equal([new(FaultCode.EditFacilityUnknown, "s.yaml", 7, "facility", "a"), new Fault(FaultCode.EditFacilityUnknown, "s.yaml", 8, "facility", "b")], faults);
    }
}
