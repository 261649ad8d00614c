namespace Geo.Model.Siting;

/// <summary>One step of a proof's case tree. The tree is the list of its steps in preorder: behind a split stand first the case of the open, then that of the closed site.</summary>
/// <param name="Multipliers">
/// Index into <see cref="SitingProof.Multipliers"/>; −1 where the kind needs none, where the rules alone refute the sites' other state, where facilities stay since closing them earns nothing, and where prices with special sites are those of
/// the last step before that has some.
/// </param>
/// <param name="Sites">One for a split, some for close and open, none for others; for packed the index of the rule.</param>
public sealed record ProofStep(ProofStepKind Kind, int Multipliers, int[] Sites);
