using Geo.Model.Travel;

namespace Geo.Model.Studies;

/// <summary>What the study changes of the presets, and which assumption heads each standard.</summary>
public sealed record TravelPlan
{
    /// <summary>Presets by id with the study's own numbers; those not named keep the product's.</summary>
    public IReadOnlyDictionary<string, TravelAssumption> Overrides { get; init; } = new Dictionary<string, TravelAssumption>();

    /// <summary>Standard id to preset id, or <c>radius</c>; a standard not named keeps the product's (walk for PB-R1, car for PB-R2).</summary>
    public IReadOnlyDictionary<string, string> Headlines { get; init; } = new Dictionary<string, string>();
}
