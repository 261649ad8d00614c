using Geo.Model.Siting;

namespace Geo.Studies.Siting;

/// <summary>What a file of proof says.</summary>
/// <param name="Open">Open sites; null where only the bound is claimed.</param>
/// <param name="Parts">Of capacitated covering: who goes where; empty elsewhere.</param>
public sealed record SitingClaim(int[]? Open, IReadOnlyList<SitingPart> Parts, long Objective, long Bound, SitingProof Proof);
