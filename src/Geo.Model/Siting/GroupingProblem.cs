namespace Geo.Model.Siting;

/// <summary>A question which units go together, each group in one piece, of so many units, served from one of them.</summary>
public sealed record GroupingProblem
{
    /// <summary>As many units as a set of bits holds.</summary>
    public const int MostUnits = 64;

    /// <summary>[unit]: people in a whole unit that the caller knows; not negative.</summary>
    public required long[] Weights { get; init; }

    /// <summary>Pairs of units that lie side by side.</summary>
    public required IReadOnlyList<(int A, int B)> Adjacent { get; init; }

    /// <summary>The fewest units of a group, from 1.</summary>
    public required int Least { get; init; }

    /// <summary>The most units of a group.</summary>
    public required int Most { get; init; }

    /// <summary>How many groups; null: as many as is best.</summary>
    public int? Groups { get; init; }

    /// <summary>Costs from units to units that may be centres.</summary>
    public required SitePairs Pairs { get; init; }

    /// <summary>[unit]: free for what may be a centre, forced or existing for what must be one, forbidden for others.</summary>
    public required SiteStatus[] Status { get; init; }

    /// <summary>The largest cost from a unit to its centre; null: any.</summary>
    public long? Limit { get; init; }
}
