using Geo.Import.Costs;
using Geo.Model.Siting;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question where to build, from tables, without a study.</summary>
public sealed record SitingRequest
{
    public required SitingModel Model { get; init; }

    /// <summary>Path of the costs: demand, candidate, cost.</summary>
    public required string Costs { get; init; }

    /// <summary>Path of the demand points: id, weight.</summary>
    public required string Demand { get; init; }

    /// <summary>Path of the candidates: id, capacity, cost, fixed; null: every site the costs name, all free.</summary>
    public string? Candidates { get; init; }

    /// <summary>How many may be built; null where the model seeks the number.</summary>
    public int? Sites { get; init; }

    /// <summary>The largest cost at which a site serves; null: every pair serves.</summary>
    public AccessLimit? Within { get; init; }

    /// <summary>Of set covering: the share of people to be covered, above 0, at most 1; null: all.</summary>
    public decimal? Share { get; init; }

    /// <summary>Of expected covering: the share of time a vehicle is busy, from 0, below 1.</summary>
    public decimal? Busy { get; init; }

    /// <summary>Of the costs; null: as their header says.</summary>
    public CostUnit? Unit { get; init; }

    /// <summary>How long to look.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public SitingEffort Effort { get; init; } = new();

    /// <summary>Whether CBC is asked, where it is installed, when the search ended before its end; it has as much time again.</summary>
    public bool Cbc { get; init; }

    /// <summary>A proof to check instead of looking; null: look.</summary>
    public string? Verify { get; init; }
}
