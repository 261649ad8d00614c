namespace Geo.Model.Findings;

/// <summary>How a place stands under one measure that counts journeys over roads or terrain.</summary>
/// <param name="Ways">In the measure's unit; those of the measure at the head part by part.</param>
/// <param name="ShortestMm">Of two criteria joined: to the facility nearest by length. Null where the measure is of one criterion, or no way leads.</param>
/// <param name="IsInside">As a demand point that lives there.</param>
public sealed record PlaceJourney(ReachMeasure Measure, PlaceWays Ways, long? ShortestMm, bool IsInside)
{
    public FacilityWay? Nearest => Ways.Ways.Count > 0 ? Ways.Ways[0] : null;

    public FacilityWay? Second => Ways.Ways.Count > 1 ? Ways.Ways[1] : null;

    /// <summary>By how much the nearest is beyond the measure's limit, in its unit; zero within it, null where no way leads.</summary>
    public long? Beyond => Nearest is { } way ? Math.Max(0, way.Cost - Measure.Limit) : null;
}
