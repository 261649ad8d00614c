using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>A facility is gone, as if it had never been in the data.</summary>
public sealed record RemoveFacility(string FacilityId) : FacilityEdit(FacilityId)
{
    public override Fault? Check(Facility? current) => CheckKnown(current);

    public override Facility? ApplyTo(Facility? current) => null;
}
