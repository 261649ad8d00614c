namespace Geo.Model.Siting;

/// <summary>Ambulances put to a study's stations: what tables and files show.</summary>
public sealed record VehiclePlan
{
    /// <summary>In the study's order.</summary>
    public required IReadOnlyList<StationVehicles> Stations { get; init; }

    /// <summary>The finest units that hold anybody.</summary>
    public required IReadOnlyList<UnitExpectation> Units { get; init; }
}
