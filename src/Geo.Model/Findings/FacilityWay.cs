using Geo.Model.Travel;

namespace Geo.Model.Findings;

/// <summary>The way between a place and a facility.</summary>
/// <param name="Facility">Index into <see cref="PlacedStudy.Facilities"/>.</param>
/// <param name="Cost">Milliseconds or millimetres, as was asked.</param>
/// <param name="Parts">In the order they are travelled; empty where they were not asked for.</param>
public sealed record FacilityWay(int Facility, long Cost, IReadOnlyList<WayPart> Parts)
{
    const long ThereMm = 5000;
    const long ThereMs = 1000;

    /// <summary>Whether the place is the facility's own: there is no way that could be told, and none of "0.00 minutes" either.</summary>
    /// <param name="unit">Of the cost.</param>
    public bool IsThere(Impedance unit) => Cost < (unit == Impedance.Milliseconds ? ThereMs : ThereMm) && Parts.Sum(part => part.Mm) < ThereMm;
}
