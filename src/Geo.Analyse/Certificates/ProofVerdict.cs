namespace Geo.Analyse.Certificates;

/// <summary>Whether an answer and its bound hold.</summary>
/// <param name="Step">The step of the proof, from 0; −1 where the flaw lies elsewhere.</param>
/// <param name="Cases">Cases whose end was checked.</param>
public sealed record ProofVerdict(ProofFlaw Flaw, int Step, int Cases)
{
    public bool Holds => Flaw == ProofFlaw.None;
}
