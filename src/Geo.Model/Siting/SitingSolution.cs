namespace Geo.Model.Siting;

/// <summary>The best choice of sites found, and how good any can be.</summary>
public sealed record SitingSolution
{
    /// <summary>Every open site, those that stand already among them, ascending; null where no choice was found.</summary>
    public required int[]? Open { get; init; }

    /// <summary>
    /// Of the choice, by model: weight covered (of expected covering, in millionths of it), sites or their cost, weight × cost, or the largest cost. Null where no choice was found.
    /// </summary>
    public required long? Objective { get; init; }

    /// <summary>No choice is better than this; null where nothing is known.</summary>
    public required long? Bound { get; init; }

    public required SitingEnd End { get; init; }

    /// <summary>Touches of a demand–site pair.</summary>
    public required long Work { get; init; }

    /// <summary>Cases of the tree that were looked at.</summary>
    public int Cases { get; init; }

    /// <summary>Of capacitated covering: who goes where; null elsewhere.</summary>
    public IReadOnlyList<SitingPart>? Parts { get; init; }

    /// <summary>Why the bound holds; null where there is nothing to prove.</summary>
    public SitingProof? Proof { get; init; }

    /// <summary>Null where the question has an answer, or it is not known whether it has.</summary>
    public SitingInfeasibility? Infeasibility { get; init; }

    /// <summary>Whether the bound is reached: no choice is better.</summary>
    public bool IsBest => Objective is not null && Objective == Bound;
}
