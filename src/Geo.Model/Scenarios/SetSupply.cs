using Geo.Model.Imports;
using Geo.Model.Supply;

namespace Geo.Model.Scenarios;

/// <summary>What a facility has, or what it is from now on: an upgrade. What is null stays as it is.</summary>
public sealed record SetSupply(string FacilityId) : FacilityEdit(FacilityId)
{
    /// <summary>All its classes from now on; null: as they are.</summary>
    public FacilityClasses? Classes { get; init; }

    /// <summary>救护车数</summary>
    public int? Ambulances { get; init; }

    /// <summary>床位数</summary>
    public int? Beds { get; init; }

    /// <summary>执业（助理）医师数</summary>
    public int? Doctors { get; init; }

    /// <summary>注册护士数</summary>
    public int? Nurses { get; init; }

    /// <summary>24 小时值守</summary>
    public bool? OpenAllHours { get; init; }

    bool SetsNothing => this is { Classes: null, Ambulances: null, Beds: null, Doctors: null, Nurses: null, OpenAllHours: null };

    public override Fault? Check(Facility? current) => CheckKnown(current)
        ?? (Classes == FacilityClasses.None ? FaultOf(FaultCode.EditClassMissing, "classes", "", string.Join(", ", FacilityClassCodes.All)) : SetsNothing ? FaultOf(FaultCode.EditSetsNothing, "set", FacilityId) : SupplyCheck.Of(Ambulances, Beds, Doctors, Nurses));

    public override Facility? ApplyTo(Facility? current) => current! with
    {
        Classes = Classes ?? current.Classes,
        Ambulances = Ambulances ?? current.Ambulances,
        Beds = Beds ?? current.Beds,
        Doctors = Doctors ?? current.Doctors,
        Nurses = Nurses ?? current.Nurses,
        OpenAllHours = OpenAllHours ?? current.OpenAllHours,
    };
}
