using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>What came of a ratio standard, at the rule's own level.</summary>
public sealed record RatioFinding(Standard Standard, IReadOnlyList<UnitRatio> Units) : StandardFinding(Standard);

/// <summary>Supply against need of one unit.</summary>
/// <param name="Unit">Index into the unit tree.</param>
/// <param name="Population">The unit's people.</param>
/// <param name="Base">Population × the rule's multiplier.</param>
/// <param name="Have">What the facilities of the unit have.</param>
/// <param name="Need">Base ÷ per × minimum, rounded up to a whole piece.</param>
/// <param name="FacilitiesSilent">Facilities of the unit that give no number; they count as none, and it is said.</param>
public sealed record UnitRatio(int Unit, People Population, People Base, long Have, long Need, int FacilitiesSilent)
{
    public long Short => Math.Max(0, Need - Have);
}
