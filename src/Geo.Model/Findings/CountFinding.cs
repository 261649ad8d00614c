using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>What came of a standard that counts (every kind but reach and ratio), unit by unit at the rule's own level.</summary>
public sealed record CountFinding(Standard Standard, IReadOnlyList<Judgement> Units) : StandardFinding(Standard)
{
    /// <summary>The units that the rule asks anything of.</summary>
    public IEnumerable<Judgement> Concerned => Units.Where(unit => unit.Outcome != Outcome.NotApplicable);

    /// <summary>What is lacking, over all units.</summary>
    public decimal Gap => Units.Sum(unit => unit.Outcome == Outcome.Short ? unit.Gap : 0);
}
