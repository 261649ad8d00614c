namespace Geo.Model.Findings;

/// <summary>The drawn service area held against the decisions, point by point.</summary>
/// <param name="Compared">Demand points compared.</param>
/// <param name="Disagreeing">Points whose decision the drawing contradicts.</param>
/// <param name="LargestMm">The largest distance of such a point from the limit; the drawing is within 1 m of the true circle.</param>
public sealed record DrawingCheck(int Compared, int Disagreeing, long LargestMm);
