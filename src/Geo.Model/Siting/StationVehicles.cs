using Geo.Model.Demand;
using Geo.Model.Supply;

namespace Geo.Model.Siting;

/// <summary>The ambulances of one station.</summary>
/// <param name="Before">As the data have it; a station that gives no number has none, and it is said.</param>
/// <param name="Reached">People within the limit of it.</param>
/// <param name="LastAdds">What the last of its vehicles adds to what is expected to be covered, in the weights' unit; zero where there is none.</param>
public sealed record StationVehicles(Facility Facility, int Before, int After, People Reached, decimal LastAdds)
{
    /// <summary>Nobody says how many it has.</summary>
    public bool IsSilent => Facility.Ambulances is null;

    /// <summary>A neighbour's: its vehicles serve, and are not those that are there by a standard.</summary>
    public bool IsBeyond { get; init; }

    /// <summary>People for whom it is the nearest station within the limit that has a vehicle.</summary>
    public People Load { get; init; }

    /// <summary>Where the last of the vehicles that are put to it would do best elsewhere, and what that loses of what is expected, in the weights' unit; null where none is put to it, or there is no other place.</summary>
    public (Facility Station, decimal Loss)? Instead { get; init; }
}
