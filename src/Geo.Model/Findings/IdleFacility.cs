namespace Geo.Model.Findings;

/// <summary>A facility of the right class that does not cover.</summary>
/// <param name="Facility">Index into <see cref="PlacedStudy.Facilities"/>.</param>
public sealed record IdleFacility(int Facility, IdleReason Reason);

/// <summary>Why; words under <c>idle.…</c>.</summary>
public enum IdleReason
{
    NoVehicle,
    NotOpenAllHours,
    Unlocated,
    BeyondBorderNotCounted,
    Closed,
}
