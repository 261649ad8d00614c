using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>A closed facility serves again.</summary>
public sealed record ReopenFacility(string FacilityId) : FacilityEdit(FacilityId)
{
    public override Fault? Check(Facility? current) =>
        CheckKnown(current) ?? (current!.IsClosed ? null : FaultOf(FaultCode.EditNotClosed, "facility", FacilityId));

    public override Facility? ApplyTo(Facility? current) => current! with { IsClosed = false };
}
