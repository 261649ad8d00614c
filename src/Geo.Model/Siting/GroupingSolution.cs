namespace Geo.Model.Siting;

/// <summary>The best grouping found, and how good any can be.</summary>
public sealed record GroupingSolution
{
    /// <summary>In the order of their first units; null where none was found.</summary>
    public required IReadOnlyList<UnitGroup>? Groups { get; init; }

    /// <summary>Sum of people × cost to the centre; null where no grouping was found.</summary>
    public required long? Objective { get; init; }

    /// <summary>No grouping costs less; null where nothing is known.</summary>
    public required long? Bound { get; init; }

    public required SitingEnd End { get; init; }

    /// <summary>Groups that were looked at, again and again.</summary>
    public required long Work { get; init; }

    public GroupingProof? Proof { get; init; }

    /// <summary>Null where there is an answer, or it is not known whether there is.</summary>
    public GroupingInfeasibility? Infeasibility { get; init; }

    public bool IsBest => Objective is not null && Objective == Bound;
}
