namespace Geo.Model.Findings;

/// <summary>What it costs a group of people to reach a facility, in the unit of the measure.</summary>
/// <param name="Mean">Weighted by people, rounded to the unit.</param>
/// <param name="Largest">Of any demand point.</param>
public sealed record CostSummary(long Mean, long Largest)
{
    /// <summary>What the costs count.</summary>
    public Impedance Unit { get; init; }
}
