using Geo.Import.Costs;
using Geo.Model.Siting;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question which units go together, from tables.</summary>
public sealed record GroupingRequest
{
    /// <summary>Path of the units: id, weight.</summary>
    public required string Demand { get; init; }

    /// <summary>Path of the costs from unit to unit. A unit reaches itself at no cost unless the table says another.</summary>
    public required string Costs { get; init; }

    /// <summary>Path of the pairs of units that lie side by side.</summary>
    public required string Adjacent { get; init; }

    /// <summary>Path of the units that may be centres; null: all may.</summary>
    public string? Candidates { get; init; }

    /// <summary>Fewest and most units of a group.</summary>
    public required (int Least, int Most) Size { get; init; }

    /// <summary>How many groups; null: as many as is best.</summary>
    public int? Groups { get; init; }

    /// <summary>The largest cost from a unit to its centre; null: any.</summary>
    public AccessLimit? Within { get; init; }

    /// <summary>Of the costs; null: as their header says.</summary>
    public CostUnit? Unit { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A study is asked, not tables.</summary>
    public bool IsOfStudy { get; init; }

    public SitingEffort Effort { get; init; } = new();
}
