using Geo.Model.Demand;

namespace Geo.Model.Siting;

/// <summary>What a unit may expect of its ambulances.</summary>
/// <param name="Unit">Index into the unit tree.</param>
/// <param name="Weight">What its people weigh.</param>
/// <param name="Before">Of that, what finds a free vehicle within the limit, as it is.</param>
/// <param name="After">The same as suggested.</param>
public sealed record UnitExpectation(int Unit, People People, decimal Weight, decimal Before, decimal After)
{
    /// <summary>People within the limit of stations, none of which has a vehicle as suggested.</summary>
    public People WithoutVehicle { get; init; }

    /// <summary>People within the limit of no station.</summary>
    public People WithoutStation { get; init; }
}
