namespace Geo.Import.Catalogue;

/// <summary>What a facility's name says it is besides an institution that is open.</summary>
[Flags]
public enum FacilityStates
{
    None = 0,

    /// <summary>A department, a building or an office of an institution (…医院-门诊部, …医院住院部).</summary>
    Department = 1,

    /// <summary>Closed, for good or for now (撤销, 装修中, 暂停营业).</summary>
    Closed = 2,

    /// <summary>Not open yet (筹建, 建设中).</summary>
    Planned = 4,

    /// <summary>A branch, a campus or a shop of a chain (分院, 院区, 分店).</summary>
    Branch = 8,
}
