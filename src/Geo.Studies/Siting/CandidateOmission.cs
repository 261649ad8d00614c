namespace Geo.Studies.Siting;

/// <summary>Why a place is no candidate.</summary>
public enum CandidateOmission
{
    /// <summary>It has no coordinates.</summary>
    Unlocated,

    /// <summary>Of more demand points than can be worked through: another near by has more people.</summary>
    LessPeopled,

    /// <summary>It lies outside of the study's units.</summary>
    OutsideArea,

    /// <summary>It lies in a polygon where nothing may be built.</summary>
    ClosedGround,

    /// <summary>The ground is steeper than is allowed.</summary>
    TooSteep,

    /// <summary>Nobody knows how steep the ground is.</summary>
    WithoutHeight,

    /// <summary>No street is near enough.</summary>
    FarFromRoad,
}
