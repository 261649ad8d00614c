namespace Geo.Model.Travel;

/// <summary>The product's travel assumptions: its presets, and the one that heads each standard whose document names none.</summary>
/// <param name="Presets">In the order they are shown side by side; ids are unique.</param>
/// <param name="Headlines">Standard id to preset id.</param>
public sealed record TravelDefaults(IReadOnlyList<TravelPreset> Presets, IReadOnlyDictionary<string, string> Headlines);
