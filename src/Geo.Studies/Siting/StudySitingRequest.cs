using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question where to build facilities of a class in a study.</summary>
public sealed record StudySitingRequest
{
    public required SitingModel Model { get; init; }

    /// <summary>One class, or several that serve alike.</summary>
    public required FacilityClasses Classes { get; init; }

    /// <summary>The one of them that is built.</summary>
    public required FacilityClasses Built { get; init; }

    /// <summary>The study's facilities, placed, with the edits in force; null: as the study was opened.</summary>
    public IReadOnlyList<Facility>? Facilities { get; init; }

    /// <summary>What may be done with the facilities of the classes that serve: existing, closable or movable.</summary>
    public SiteStatus Standing { get; init; } = SiteStatus.Existing;

    public CandidateRule Candidates { get; init; } = new();

    /// <summary>Null: the straight line.</summary>
    public SitingTravel? Travel { get; init; }

    public WeightRule Weights { get; init; } = new();

    /// <summary>Id of a standard of presence: one is built in each unit where it is missing, where people of the unit travel least (p-median); null: sites serve across borders.</summary>
    public string? Missing { get; init; }

    /// <summary>How many to build; null where the model seeks the number.</summary>
    public int? Sites { get; init; }

    /// <summary>For demand points that are not rural: a distance, or a time of the travel model.</summary>
    public required AccessLimit Within { get; init; }

    /// <summary>For rural ones; of the same kind.</summary>
    public required AccessLimit WithinRural { get; init; }

    /// <summary>Of set covering: the share of people to be covered; null: all.</summary>
    public decimal? Share { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="SitingRequest.Cbc"/>
    public bool Cbc { get; init; }

    public SitingEffort Effort { get; init; } = new();
}
