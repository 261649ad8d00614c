using Geo.Model.Demand;
using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>Access to one supply of the facilities that serve a reach standard, within its headline limit.</summary>
public sealed record AccessFinding
{
    public required Standard Standard { get; init; }

    /// <summary>One of <see cref="Supply.SupplyKinds"/>: <c>beds</c>, <c>doctors</c>.</summary>
    public required string Supply { get; init; }

    /// <summary>The limit and the assumption behind it: the standard's headline.</summary>
    public required ReachMeasure Measure { get; init; }

    /// <summary>Serving facilities that give the number.</summary>
    public required int Facilities { get; init; }

    /// <summary>Serving facilities that give none; they count as none, and it is said.</summary>
    public required int Silent { get; init; }

    /// <summary>What those that give the number have.</summary>
    public required decimal Total { get; init; }

    /// <summary>Of that, what somebody lives within the limit of.</summary>
    public required decimal Reached { get; init; }

    /// <summary>One for each unit of the tree, every level.</summary>
    public required IReadOnlyList<UnitAccess> Units { get; init; }
}

/// <summary>Access of a unit's people, each measure a mean over the people the standard speaks of.</summary>
/// <param name="People">Located people that the standard speaks of.</param>
/// <param name="TwoStep">2SFCA, per person.</param>
/// <param name="Enhanced">E2SFCA, per person.</param>
/// <param name="ThreeStep">3SFCA, per person.</param>
/// <param name="Gravity">Supply in reach, weighted by distance.</param>
/// <param name="Cumulative">Supply in reach.</param>
public readonly record struct UnitAccess(People People, double TwoStep, double Enhanced, double ThreeStep, double Gravity, double Cumulative);
