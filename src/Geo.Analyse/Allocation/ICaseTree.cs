using Geo.Model.Siting;

namespace Geo.Analyse.Allocation;

/// <summary>A search over cases that leaves a proof.</summary>
interface ICaseTree
{
    /// <summary>The best choice found; null where none is better than what was asked.</summary>
    bool[]? Open { get; }

    long Objective { get; }

    /// <summary>No choice exceeds this, nor the objective found.</summary>
    long Bound { get; }

    bool IsEnough { get; }

    int Cases { get; }

    IReadOnlyList<long[]> Multipliers { get; }

    IReadOnlyList<ProofStep> Steps { get; }

    /// <summary>Tries a choice, made better by the search.</summary>
    void Try(ReadOnlySpan<bool> isOpen);

    void Run();
}
