using Geo.Model.Areas;
using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>How evenly what a standard measures is spread over the people of the townships.</summary>
/// <param name="Level">Of the units compared: townships, or where the study has none its finest.</param>
/// <param name="Supply">What access is to; empty where the standard's own figure is compared.</param>
public sealed record EquityFinding(Standard Standard, EquityBasis Basis, string Supply, UnitLevel Level, InequalityMeasures Measures);

/// <summary>What is compared; words stand under <c>equity-basis.…</c>.</summary>
public enum EquityBasis
{
    /// <summary>Share of the people concerned within the limit, weighted by them.</summary>
    Coverage,

    /// <summary>Supply per so many people as the rule counts them, weighted by people.</summary>
    Supply,

    /// <summary>2SFCA, weighted by people.</summary>
    TwoStep,

    /// <summary>E2SFCA, weighted by people.</summary>
    Enhanced,

    /// <summary>3SFCA, weighted by people.</summary>
    ThreeStep,

    /// <summary>Share of what is judged there one by one (institutions, villages, the township itself) that complies, weighted by people.</summary>
    Compliance,
}
