using Geo.Model.Standards;
using Geo.Model.Studies;
using Geo.Model.Travel;

namespace Geo.Analyse.Standards;

/// <summary>Which travel assumptions a study works with.</summary>
public static class TravelAssumptions
{
    /// <summary>The product's presets with the study's own numbers put in, in the product's order; each keeps its preset's id.</summary>
    public static IReadOnlyList<TravelPreset> Of(TravelPlan study, TravelDefaults defaults) =>
        [.. defaults.Presets.Select(preset => study.Overrides.TryGetValue(preset.Assumption.Preset, out var own)
            ? preset with { Assumption = own with { Preset = preset.Assumption.Preset } } : preset)];

    /// <summary>Ambulances for emergency rules, the ways people go by themselves for all others.</summary>
    public static IEnumerable<TravelPreset> For(ReachRule rule, IReadOnlyList<TravelPreset> presets) =>
        presets.Where(preset => preset.Assumption.Mode == TravelMode.Ambulance == rule.IsEmergency);
}
