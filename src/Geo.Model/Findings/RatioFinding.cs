using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>What came of a ratio standard, at the rule's own level.</summary>
public sealed record RatioFinding(Standard Standard, IReadOnlyList<UnitRatio> Units) : StandardFinding(Standard)
{
    /// <summary>The same arithmetic for the units below the rule's level, for reading only: the rule does not speak of them.</summary>
    public IReadOnlyList<UnitRatio> Below { get; init; } = [];
}

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

    /// <summary>The upper end, rounded down to a whole piece and never below <see cref="Need"/>; null where the rule has none.</summary>
    public long? Most { get; init; }

    /// <summary>The area's own number of a table of targets; null elsewhere.</summary>
    public AreaTarget? Target { get; init; }

    /// <summary>Whether there is more than the upper end, or more than a target that lies below where it started.</summary>
    public bool IsExceeded => Have > Most;
}
