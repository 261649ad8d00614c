using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Space.Units;
using Geo.Studies.Openings;

namespace Geo.Studies.Siting;

/// <summary>A question where to build facilities of a class in a study: candidates are its named places, facilities of the class that serve stay.</summary>
public sealed record StudySitingRequest
{
    public required OpeningRequest Opening { get; init; }

    public required SitingModel Model { get; init; }

    /// <summary>One class, or several that serve alike.</summary>
    public required FacilityClasses Classes { get; init; }

    /// <summary>The one of them that is built.</summary>
    public required FacilityClasses Built { get; init; }

    /// <summary>How many to build; null where the model seeks the number.</summary>
    public int? Sites { get; init; }

    /// <summary>As the user wrote it.</summary>
    public required string WithinText { get; init; }

    /// <summary>For demand points that are not rural.</summary>
    public required Metres Within { get; init; }

    /// <summary>For rural ones.</summary>
    public required Metres WithinRural { get; init; }

    /// <summary>Of set covering: the share of people to be covered; null: all.</summary>
    public decimal? Share { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public SitingEffort Effort { get; init; } = new();
}
