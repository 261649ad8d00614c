using System.Diagnostics;
using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Space.Units;
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

    /// <summary>What may be done with the facilities of <see cref="Classes"/>: existing, closable or movable. Others that serve under a standard stay.</summary>
    public SiteStatus Standing { get; init; } = SiteStatus.Existing;

    public CandidateRule Candidates { get; init; } = new();

    /// <summary>Null: the straight line.</summary>
    public SitingTravel? Travel { get; init; }

    public WeightRule Weights { get; init; } = new();

    /// <summary>Path of a table of what single units have for a limit or a weight; null: none.</summary>
    public string? ByUnit { get; init; }

    /// <summary>Id of a standard of presence: one is built in each unit where it is missing, where people of the unit travel least (p-median); null: sites serve across borders.</summary>
    public string? Missing { get; init; }

    /// <summary>How many to build; null where the model seeks the number.</summary>
    public int? Sites { get; init; }

    /// <summary>Ids of reach standards that say how far sites serve whom, each for its own people, read as a run of the study reads them; then neither <see cref="Travel"/> nor the limits are asked. Empty: the limits.</summary>
    public IReadOnlyList<string> Standards { get; init; } = [];

    /// <summary>For demand points that are not rural: a distance, or a time of the travel model; null: standards say it.</summary>
    public AccessLimit? Within { get; init; }

    /// <summary>For rural ones; of the same kind.</summary>
    public AccessLimit? WithinRural { get; init; }

    /// <summary>Of set covering: the share of people to be covered; null: all.</summary>
    public decimal? Share { get; init; }

    /// <summary>Where it is built in phases: what each may do. Empty: all at once. <see cref="Sites"/> and <see cref="Budget"/> are those of all phases together.</summary>
    public IReadOnlyList<PhaseStep> Phases { get; init; } = [];

    /// <inheritdoc cref="SitingRequest.Budget"/>
    public decimal? Budget { get; init; }

    /// <summary>What an action costs where the list of candidates does not say, in the unit of the budget; an action that is not here costs nothing.</summary>
    public IReadOnlyDictionary<SiteAction, decimal> Prices { get; init; } = new Dictionary<SiteAction, decimal>();

    /// <inheritdoc cref="SitingRequest.Apart"/>
    public Metres? Apart { get; init; }

    /// <inheritdoc cref="SitingRequest.Conflicts"/>
    public string? Conflicts { get; init; }

    /// <summary>Whether each township (the finest unit where the study has none) without a facility of the classes gets one at least.</summary>
    public bool EachUnit { get; init; }

    /// <inheritdoc cref="SitingRequest.Band"/>
    public (decimal? Least, decimal? Most) Band { get; init; }

    /// <summary>Id of a standard of the study that says how many people a facility is for; then it, not <see cref="Band"/>, is the band.</summary>
    public string? BandStandard { get; init; }

    /// <summary>Of capacitated covering: what the capacity of a facility follows from where the list does not say; null: the band alone.</summary>
    public CapacityRule? Capacity { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc cref="SitingRequest.Cbc"/>
    public bool Cbc { get; init; }

    /// <inheritdoc cref="SitingRequest.Begun"/>
    public long Begun { get; init; } = Stopwatch.GetTimestamp();

    public SitingEffort Effort { get; init; } = new();
}
