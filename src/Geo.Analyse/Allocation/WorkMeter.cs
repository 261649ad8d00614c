namespace Geo.Analyse.Allocation;

/// <summary>How much a solver has done, in touches of a pair, and when it must end: at a number of them, the same on any machine, or when it is told to.</summary>
sealed class WorkMeter(long limit, CancellationToken cancellation, ProofSize? proof = null)
{
    const long BetweenLooks = 1 << 16;

    long _untilLook = BetweenLooks;

    /// <summary>Of the proof that the search leaves.</summary>
    public ProofSize Proof { get; } = proof ?? new();

    public long Done { get; private set; }

    /// <summary>Whether the token ended it.</summary>
    public bool IsCancelled { get; private set; }

    public bool IsOver { get; private set; }

    public void Spend(long touches)
    {
        Done += touches;
        if (Done >= limit) IsOver = true;
        if ((_untilLook -= touches) > 0) return;
        _untilLook = BetweenLooks;
        if (cancellation.IsCancellationRequested) IsCancelled = IsOver = true;
    }
}
