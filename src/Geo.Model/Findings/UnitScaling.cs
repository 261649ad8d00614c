using Geo.Model.Demand;

namespace Geo.Model.Findings;

/// <summary>A unit's people as placed against its counted total.</summary>
/// <param name="Unit">Index of a finest unit.</param>
/// <param name="Placed">With coordinates, before scaling.</param>
/// <param name="Factor">(Counted − unlocated) ÷ placed; null where nobody was placed. Outside 0.8–1.25 is a warning.</param>
/// <param name="Applied">Whether the study asked to scale.</param>
public sealed record UnitScaling(int Unit, People Counted, People Placed, decimal? Factor, bool Applied)
{
    public bool IsDoubtful => Factor is not (>= 0.8m and <= 1.25m);
}
