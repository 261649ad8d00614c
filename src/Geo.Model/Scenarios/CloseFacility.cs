using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>A facility stays in the data and serves nobody; what it has counts nowhere.</summary>
public sealed record CloseFacility(string FacilityId) : FacilityEdit(FacilityId)
{
    public override Fault? Check(Facility? current) =>
        CheckKnown(current) ?? (current!.IsClosed ? FaultOf(FaultCode.EditAlreadyClosed, "facility", FacilityId) : null);

    public override Facility? ApplyTo(Facility? current) => current! with { IsClosed = true };
}
