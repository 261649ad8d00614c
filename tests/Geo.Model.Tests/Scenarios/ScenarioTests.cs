using Geo.Model.Imports;
using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Model.Tests.Scenarios;

public sealed class ScenarioTests
{
    static readonly Facility s_clinic = new() { Id = "7", Name = "Clinic", Classes = FacilityClasses.Clinic, Place = new LonLat(1, 2), Beds = 4 };

    static readonly Scenario s_scenario = new() { Name = "north", Title = LocalText.Same("North"), StudyId = "demo" };

    [Fact]
    public void Undone_edits_come_back_until_another_one_is_made()
    {
        FacilityEdit[] edits = [new CloseFacility("7"), new ReopenFacility("7"), new RemoveFacility("7")];
        var scenario = edits.Aggregate(s_scenario, (all, edit) => all.Append(edit));

        Assert.Equal(edits, scenario.InForce);
        Assert.False(scenario.CanRedo);
        Assert.Equal(edits[..2], scenario.Undo().InForce);
        Assert.Equal(edits, scenario.Undo().Undo().Redo().Redo().InForce);
        Assert.Empty(scenario.MoveTo(0).InForce);
        Assert.False(scenario.MoveTo(0).CanUndo);
        Assert.Equal([edits[0], new CloseFacility("8")], scenario.MoveTo(1).Append(new CloseFacility("8")).Edits);
        Assert.Throws<InvalidOperationException>(() => s_scenario.Undo());
        Assert.Throws<InvalidOperationException>(() => scenario.Redo());
        Assert.Throws<ArgumentOutOfRangeException>(() => scenario.MoveTo(4));
    }

    [Theory]
    [InlineData("north-2", true)]
    [InlineData("-north", false)]
    [InlineData("", false)]
    [InlineData("../north", false)]
    [InlineData("北", false)]
    public void A_name_is_safe_in_a_file_and_in_an_address(string name, bool isOne) => Assert.Equal(isOne, Scenario.IsName(name));

    [Fact]
    public void An_edit_that_does_not_fit_says_why()
    {
        var known = s_clinic;
        (FacilityEdit Edit, Facility? Current, FaultCode? Code)[] cases =
        [
            (new AddFacility(known), null, null),
            (new AddFacility(known), known, FaultCode.EditIdTaken),
            (new AddFacility(known with { Id = " " }), null, FaultCode.EditIdMissing),
            (new AddFacility(known with { Name = "" }), null, FaultCode.EditNameMissing),
            (new AddFacility(known with { Classes = FacilityClasses.None }), null, FaultCode.EditClassMissing),
            (new AddFacility(known with { Place = null }), null, FaultCode.EditPlaceInvalid),
            (new AddFacility(known with { Nurses = -1 }), null, FaultCode.EditNumberInvalid),
            (new MoveFacility("7", new(180, -90)), known, null),
            (new MoveFacility("7", new(180.1, 0)), known, FaultCode.EditPlaceInvalid),
            (new MoveFacility("7", new(double.NaN, 0)), known, FaultCode.EditPlaceInvalid),
            (new MoveFacility("7", new(0, 0)), null, FaultCode.EditFacilityUnknown),
            (new RemoveFacility("7"), null, FaultCode.EditFacilityUnknown),
            (new CloseFacility("7"), known with { IsClosed = true }, FaultCode.EditAlreadyClosed),
            (new ReopenFacility("7"), known, FaultCode.EditNotClosed),
            (new SetSupply("7"), known, FaultCode.EditSetsNothing),
            (new SetSupply("7") { Beds = -1 }, known, FaultCode.EditNumberInvalid),
            (new SetSupply("7") { Ambulances = 0 }, known, null),
            (new SetSupply("7") { Classes = FacilityClasses.TownshipHospital }, known, null),
            (new SetSupply("7") { Classes = FacilityClasses.None, Beds = 1 }, known, FaultCode.EditClassMissing),
        ];
        Assert.All(cases, one => Assert.Equal(one.Code, one.Edit.Check(one.Current)?.Code));
    }

    [Fact]
    public void Edits_change_what_they_name_and_nothing_else()
    {
        Assert.Equal(s_clinic with { Place = new LonLat(3, 4), Within = Facility.Moved }, new MoveFacility("7", new(3, 4)).ApplyTo(s_clinic));
        Assert.Equal(s_clinic with { Classes = FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation }, new SetSupply("7") { Classes = FacilityClasses.TownshipHospital | FacilityClasses.EmergencyStation }.ApplyTo(s_clinic));
        Assert.Equal(s_clinic with { Ambulances = 2, OpenAllHours = true }, new SetSupply("7") { Ambulances = 2, OpenAllHours = true }.ApplyTo(s_clinic));
        Assert.Equal(s_clinic with { IsClosed = true }, new CloseFacility("7").ApplyTo(s_clinic));
        Assert.Null(new RemoveFacility("7").ApplyTo(s_clinic));
        Assert.Equal(-1, new AddFacility(s_clinic with { Unit = 3 }).ApplyTo(null)!.Unit);
    }

    [Fact]
    public void A_list_of_edits_is_checked_in_its_order_and_a_faulty_one_is_passed_over()
    {
        FacilityEdit[] edits = [new CloseFacility("8"), new RemoveFacility("7"), new MoveFacility("7", new(0, 0)), new AddFacility(s_clinic), new CloseFacility("7"), new CloseFacility("7")];

        var faults = EditedFacilities.Check([s_clinic], edits);

        Assert.Equal([(0, FaultCode.EditFacilityUnknown), (2, FaultCode.EditFacilityUnknown), (5, FaultCode.EditAlreadyClosed)], faults.Select(fault => (fault.Edit, fault.Fault.Code)));
    }

    [Theory]
    [InlineData("east", "east-2")]
    [InlineData("north", "north-4")] // -2 and -3 are taken
    [InlineData("north-2", "north-4")]
    [InlineData("2026", "2026-2")]
    public void A_taken_name_is_counted_on(string name, string free) => Assert.Equal(free, Scenario.FreeName(name, ["east", "north", "north-2", "north-3", "2026"]));

    [Fact]
    public void The_name_that_follows_the_longest_is_a_name()
    {
        var longest = new string('a', 64);
        Assert.Equal(new string('a', 62) + "-2", Scenario.FreeName(longest, [longest]));
        Assert.Equal(new string('a', 61) + "-10", Scenario.FreeName(longest, Enumerable.Range(2, 8).Select(number => $"{new string('a', 62)}-{number}")));
    }
}
