using Geo.Model.Scenarios;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Store.Tests;

/// <summary>A scenario with every kind of edit and with texts and numbers that are easily lost.</summary>
static class SmallScenario
{
    public static Scenario Of(string name) => new()
    {
        Name = name,
        Title = new("北“部”\0", "North's \"part\"; --"),
        StudyId = "small",
        Edits =
        [
            new AddFacility(new()
            {
                Id = "new-𠀀",
                Name = "新站\n\\",
                NameEn = "New",
                Classes = FacilityClasses.EmergencyStation | FacilityClasses.Other,
                Level = "3A",
                Place = new LonLat(0.1 + 0.2, -1e-17),
                Ambulances = 0,
                Beds = 1,
                Doctors = 2,
                Nurses = int.MaxValue,
                OpenAllHours = false,
                Address = "",
            }),
            new AddFacility(new() { Id = "new-2", Name = "b", Classes = FacilityClasses.Clinic, Place = new LonLat(-180, 90) }),
            new MoveFacility("new-2", new(double.Epsilon, 89.99999999999999)), new RemoveFacility("new-2"), new CloseFacility("1"), new ReopenFacility("1"),
            new SetSupply("1") { Ambulances = 1 }, new SetSupply("1") { Beds = 2, Doctors = 3, Nurses = 4, OpenAllHours = true, Classes = FacilityClasses.Clinic | FacilityClasses.EmergencyStation },
        ],
        Cursor = 7,
    };
}
