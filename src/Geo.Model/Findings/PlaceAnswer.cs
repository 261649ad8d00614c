using Geo.Model.Demand;
using Geo.Space.Places;

namespace Geo.Model.Findings;

/// <summary>Why a place, or a unit, stands as it does under each reach standard.</summary>
public sealed record PlaceAnswer
{
    /// <summary>Null where a unit was asked about.</summary>
    public LonLat? Place { get; init; }

    /// <summary>The finest unit that holds the place, or the unit asked about; −1 where there is none.</summary>
    public required int Unit { get; init; }

    /// <summary>The demand point next to the place; −1 where none is near, or a unit was asked about.</summary>
    public int Row { get; init; } = -1;

    /// <summary>Of the demand point next to the place, else of the unit.</summary>
    public required UrbanRural Class { get; init; }

    public required IReadOnlyList<PlaceReach> Standards { get; init; }
}

/// <summary>How a place, or a unit, stands under one reach standard.</summary>
public sealed record PlaceReach(ReachFinding Finding)
{
    /// <summary>Whether the rule judges people of the place's class.</summary>
    public required bool Concerns { get; init; }

    /// <summary>In a straight line, whatever heads; null for a unit, and where no facility serves.</summary>
    public FacilityDistance? Nearest { get; init; }

    public FacilityDistance? Second { get; init; }

    /// <summary>Where journeys head the rule: the measure at the head, then the others of its model. Empty elsewhere, and for a unit.</summary>
    public IReadOnlyList<PlaceJourney> Journeys { get; init; } = [];

    /// <summary>The gap area that holds the place; the unit's own gap areas, largest first.</summary>
    public IReadOnlyList<GapArea> Gaps { get; init; } = [];
}

/// <summary>A facility and the geodesic distance to it.</summary>
/// <param name="Facility">Index into <see cref="PlacedStudy.Facilities"/>.</param>
public sealed record FacilityDistance(int Facility, long DistanceMm)
{
    const long ThereMm = 5000;

    /// <summary>Whether the place is the facility's own.</summary>
    public bool IsThere => DistanceMm < ThereMm;
}
