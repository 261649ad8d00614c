using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>What a file of proof says.</summary>
/// <param name="Open">Open sites; null where only the bound is claimed.</param>
public sealed record SitingClaim(int[]? Open, long Objective, long Bound, SitingProof Proof);
