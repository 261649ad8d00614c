namespace Geo.Analyse.Allocation;

/// <summary>How large the proof of a search has become: read from elsewhere while the search goes on, by whoever keeps time to check it.</summary>
public sealed class ProofSize
{
    long _vectors;
    long _tests;
    long _vectorsBefore;
    long _testsBefore;

    /// <summary>Vectors of multipliers.</summary>
    public long Vectors => Math.Max(Volatile.Read(ref _vectorsBefore), Volatile.Read(ref _vectors));

    /// <summary>Cases, and sites decided in one, that are each held against a vector.</summary>
    public long Tests => Math.Max(Volatile.Read(ref _testsBefore), Volatile.Read(ref _tests));

    internal void AddVector() => Volatile.Write(ref _vectors, _vectors + 1);

    internal void AddStep(int sites) => Volatile.Write(ref _tests, _tests + Math.Max(sites, 1));

    /// <summary>Another tree follows, of which one alone will be the proof.</summary>
    internal void Restart()
    {
        (_vectorsBefore, _testsBefore) = (Vectors, Tests);
        (_vectors, _tests) = (0, 0);
    }
}
