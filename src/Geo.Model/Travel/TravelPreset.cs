namespace Geo.Model.Travel;

/// <summary>A named travel assumption with the reason for its numbers, as <c>seeds/travel/presets.yaml</c> states it.</summary>
/// <param name="Source">A citation, or the words "assumption of this product".</param>
public sealed record TravelPreset(TravelAssumption Assumption, LocalText Name, LocalText Reason, LocalText Source);
