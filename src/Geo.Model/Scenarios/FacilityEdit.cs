using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>One change to one facility: at most one is taken out and one put in. The list is closed: add, move, remove, close, reopen, set.</summary>
/// <param name="FacilityId">Whom it concerns.</param>
public abstract record FacilityEdit(string FacilityId)
{
    /// <summary>What is wrong with the edit, held against the facility as it stands before it; null where it fits.</summary>
    /// <param name="current">The facility of this id; null where there is none.</param>
    /// <returns>A fault without a file and a row: whoever knows where the edit stands puts them in.</returns>
    public abstract Fault? Check(Facility? current);

    /// <summary>The facility after the edit; null where it is gone. To be asked only of an edit that fits.</summary>
    public abstract Facility? ApplyTo(Facility? current);

    private protected Fault? CheckKnown(Facility? current) => current is null ? FaultOf(FaultCode.EditFacilityUnknown, "facility", FacilityId) : null;

    private protected static Fault FaultOf(FaultCode code, string column, string value, string hint = "") => new(code, "", 0, column, value, hint);
}
