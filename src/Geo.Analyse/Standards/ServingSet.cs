using Geo.Model.Findings;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Standards;

/// <summary>The facilities that serve a reach rule, those of its classes that do not, and why. Indices into the study's facilities, ascending.</summary>
/// <param name="Beyond">Of <paramref name="Serving"/>: beyond the border.</param>
/// <param name="GivenBeyond">Facilities of the rule's classes beyond the border, counted or not.</param>
/// <param name="Candidates">Facilities of the rule's classes.</param>
sealed record ServingSet(
    IReadOnlyList<int> Serving, IReadOnlyList<IdleFacility> Idle, IReadOnlyList<int> Unconfirmed, IReadOnlyList<int> Beyond, int GivenBeyond,
    IReadOnlyList<int> Candidates)
{
    public const FacilityClasses Emergency = FacilityClasses.EmergencyCentre | FacilityClasses.EmergencyStation;

    /// <param name="classes">The rule's: any of them serves.</param>
    /// <param name="bordersKnown">Whether a facility in no unit is therefore beyond the border.</param>
    public static ServingSet Choose(FacilityClasses classes, IReadOnlyList<Facility> facilities, Study study, bool bordersKnown)
    {
        var (serving, idle, unconfirmed) = (new List<int>(), new List<IdleFacility>(), new List<int>());
        var (beyond, candidates, givenBeyond) = (new List<int>(), new List<int>(), 0);
        for (var index = 0; index < facilities.Count; index++)
        {
            var facility = facilities[index];
            var role = facility.Classes & classes;
            if (role == FacilityClasses.None) continue;
            candidates.Add(index);
            var isBeyond = bordersKnown && facility is { Place: not null, Unit: < 0 };
            if (isBeyond) givenBeyond++;
            if (ReasonNotToCover(facility, role, isBeyond && !study.CountFacilitiesBeyondBorder) is { } reason)
            {
                idle.Add(new(index, reason));
                continue;
            }

            serving.Add(index);
            if (isBeyond) beyond.Add(index);
            if (DependsOnVehicles(role) && (facility.Ambulances is null || facility.OpenAllHours is null)) unconfirmed.Add(index);
        }

        return new(serving, idle, unconfirmed, beyond, givenBeyond, candidates);
    }

    static IdleReason? ReasonNotToCover(Facility facility, FacilityClasses role, bool beyondNotCounted)
    {
        if (facility.IsClosed) return IdleReason.Closed;
        if (DependsOnVehicles(role) && facility.Ambulances == 0) return IdleReason.NoVehicle;
        if (DependsOnVehicles(role) && facility.OpenAllHours == false) return IdleReason.NotOpenAllHours;
        if (facility.Place is null) return IdleReason.Unlocated;
        return beyondNotCounted ? IdleReason.BeyondBorderNotCounted : null;
    }

    /// <summary>A hospital that also holds an emergency station still serves as a hospital without a vehicle.</summary>
    static bool DependsOnVehicles(FacilityClasses role) => (role & ~Emergency) == 0;
}
