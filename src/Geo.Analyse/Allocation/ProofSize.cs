namespace Geo.Analyse.Allocation;

/// <summary>How large the proof of a search has become: read from elsewhere while the search goes on, by whoever keeps time to check it.</summary>
public sealed class ProofSize
{
    const double LeastShare = 0.02;

    double _vectors;
    double _tests;
    double _vectorsBefore;
    double _testsBefore;

    /// <summary>Vectors of multipliers; where a case leaves a part of the question, its vector is a part of one.</summary>
    public double Vectors => Math.Max(Volatile.Read(ref _vectorsBefore), Volatile.Read(ref _vectors));

    /// <summary>Cases, and sites decided in one, that are each held against a vector, or a part of one.</summary>
    public double Tests => Math.Max(Volatile.Read(ref _testsBefore), Volatile.Read(ref _tests));

    /// <param name="share">What part of the question's pairs are in it.</param>
    internal void AddVector(double share = 1) => Volatile.Write(ref _vectors, _vectors + share);

    /// <inheritdoc cref="AddVector"/>
    internal void AddStep(int sites, double share = 1) => Volatile.Write(ref _tests, _tests + (Math.Max(sites, 1) * share));

    /// <summary>The part that a case's pairs are of the question's; never next to nothing, since every row is gone through.</summary>
    internal static double Share(int pairs, int all) => Math.Clamp(pairs / Math.Max(all, 1.0), LeastShare, 1);

    /// <summary>Another tree follows, of which one alone will be the proof.</summary>
    internal void Restart()
    {
        (_vectorsBefore, _testsBefore) = (Vectors, Tests);
        (_vectors, _tests) = (0, 0);
    }
}
