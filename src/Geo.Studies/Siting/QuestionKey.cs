using Geo.Model.Travel;

namespace Geo.Studies.Siting;

/// <summary>What the ways of a question depend on: the rest of it, how many sites or what share, is asked of the same.</summary>
/// <param name="Of">The study or the scenario that is asked about; the same object while it is the same.</param>
/// <param name="Version">Of the scenario; null for the study as it is.</param>
/// <param name="Travel">What heads the standards; null: as the study says.</param>
/// <param name="IsMeanWay">Whether mean ways are asked for: then everybody is in it, not only who is outside.</param>
public sealed record QuestionKey(object Of, long? Version, TravelModel? Travel, string Standard, bool IsMeanWay);
