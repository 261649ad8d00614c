using Geo.Model.Demand;

namespace Geo.Studies.Siting;

/// <summary>One site of a suggestion; sites are indices into the candidates.</summary>
/// <param name="Gain">People newly covered when the sites are taken in order of gain; of p-median, people for whom it becomes the nearest.</param>
/// <param name="Instead">The candidate it could best be exchanged for; null where there is none.</param>
/// <param name="Loss">People no longer covered then; of p-median what the mean way grows by; null where nothing is known.</param>
public sealed record SuggestedSite(int Candidate, People Gain, int? Instead, decimal? Loss);
