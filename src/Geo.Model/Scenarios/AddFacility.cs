using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>A facility that is not there yet.</summary>
/// <param name="Facility">With a place; its unit is found when it is placed, whatever it says.</param>
public sealed record AddFacility(Facility Facility) : FacilityEdit(Facility.Id)
{
    public override Fault? Check(Facility? current)
    {
        if (Facility.Id.Trim().Length == 0) return FaultOf(FaultCode.EditIdMissing, "id", Facility.Id);
        if (current is not null) return FaultOf(FaultCode.EditIdTaken, "id", Facility.Id);
        if (Facility.Name.Trim().Length == 0) return FaultOf(FaultCode.EditNameMissing, "name", Facility.Name);
        if (Facility.Classes == FacilityClasses.None) return FaultOf(FaultCode.EditClassMissing, "class", "", string.Join(", ", FacilityClassCodes.All));
        return PlaceCheck.Of(Facility.Place) ?? SupplyCheck.Of(Facility.Ambulances, Facility.Beds, Facility.Doctors, Facility.Nurses);
    }

    public override Facility? ApplyTo(Facility? current) => Facility with { Origin = PlaceOrigin.Given, Unit = -1, IsClosed = false };
}
