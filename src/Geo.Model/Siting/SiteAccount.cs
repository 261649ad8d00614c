namespace Geo.Model.Siting;

/// <summary>What one open site does.</summary>
/// <param name="Gain">People newly covered when the sites are taken in order of gain, those that stand already first and nobody new whom one that closes covers today; of expected covering in millionths of a weight; of p-median and p-centre, people for whom it is the nearest.</param>
/// <param name="Load">People for whom it is the nearest open site within the limit.</param>
/// <param name="Instead">The site it could best be exchanged for; null where there is none, or the site is fixed.</param>
/// <param name="Loss">What that would cost: people no longer covered, of expected covering in millionths of a weight; of p-median weight × cost, of p-centre the largest cost.</param>
public sealed record SiteAccount(int Site, SiteStatus Status, long Gain, long Load, int? Instead, long? Loss);
