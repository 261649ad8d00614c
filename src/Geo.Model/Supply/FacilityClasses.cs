namespace Geo.Model.Supply;

/// <summary>What a facility is. A facility holds a set of classes: an emergency station may sit in a township hospital.</summary>
[Flags]
public enum FacilityClasses
{
    None = 0,

    /// <summary>医院</summary>
    Hospital = 1,

    /// <summary>乡镇卫生院</summary>
    TownshipHospital = 2,

    /// <summary>社区卫生服务中心</summary>
    CommunityHealthCentre = 4,

    /// <summary>社区卫生服务站</summary>
    CommunityHealthStation = 8,

    /// <summary>村卫生室</summary>
    VillageClinic = 16,

    /// <summary>急救中心</summary>
    EmergencyCentre = 32,

    /// <summary>急救站（点）</summary>
    EmergencyStation = 64,

    /// <summary>妇幼保健院</summary>
    MaternalChildHospital = 128,

    /// <summary>疾病预防控制中心</summary>
    DiseaseControlCentre = 256,

    /// <summary>诊所、门诊部</summary>
    Clinic = 512,

    /// <summary>药店</summary>
    Pharmacy = 1024,

    /// <summary>A health institution of none of the classes above.</summary>
    Other = 2048,
}
