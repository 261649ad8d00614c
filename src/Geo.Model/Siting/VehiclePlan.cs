using Geo.Model.Supply;

namespace Geo.Model.Siting;

/// <summary>Ambulances put to a study's stations: what tables and files show.</summary>
public sealed record VehiclePlan
{
    /// <summary>In the study's order.</summary>
    public required IReadOnlyList<StationVehicles> Stations { get; init; }

    /// <summary>Facilities with vehicles that are no station here: of another class, not open at night, or without a place.</summary>
    public IReadOnlyList<Facility> Elsewhere { get; init; } = [];

    /// <summary>The finest units that hold anybody.</summary>
    public required IReadOnlyList<UnitExpectation> Units { get; init; }

    /// <summary>[demand]: whether a station with a vehicle is within the limit before and after; else whether one without is.</summary>
    public required IReadOnlyList<CoverState> Demand { get; init; }

    /// <summary>[demand]: the nearest station within the limit that has a vehicle, as an index into <see cref="Stations"/>, and the way there in millimetres or milliseconds; −1 and 0 where there is none.</summary>
    public required IReadOnlyList<(int Station, long Way)> Assigned { get; init; }

    /// <summary>What weights count: see <see cref="WeightRule.CountedAs"/>.</summary>
    public string CountedAs { get; init; } = WeightRule.People;

    /// <summary>Whether ways are times, else lengths.</summary>
    public required bool IsTime { get; init; }

    /// <summary>The share of time a vehicle is busy.</summary>
    public required decimal Busy { get; init; }
}
