namespace Geo.Model.Findings;

/// <summary>The drawn service area held against the decisions, point by point.</summary>
/// <param name="Compared">Demand points compared; none where nothing is drawn, as of two criteria joined over roads.</param>
/// <param name="Disagreeing">Points whose decision the drawing contradicts.</param>
/// <param name="Largest">The most that such a point is from the limit, in <see cref="Unit"/>, of those that have a way at all; of straight lines the drawing is within 1 m of the true circle.</param>
public sealed record DrawingCheck(int Compared, int Disagreeing, long Largest)
{
    public Impedance Unit { get; init; }
}
