using Geo.Model.Areas;
using Geo.Model.Demand;

namespace Geo.Model.Studies;

/// <summary>The area a study speaks of. It is the parent of every unit that names none.</summary>
public sealed record StudyArea(string Id, LocalText Name, UnitLevel Level)
{
    /// <summary>Id of the place that is the area's seat, from which distances to the other seats are measured; null: every place of kind <c>county</c>.</summary>
    public string? Seat { get; init; }

    /// <summary>The area's people as counted (census, yearbook), to hold the population sources against; null where the study does not say, or its units do.</summary>
    public People? People { get; init; }

    /// <summary>Where <see cref="People"/> comes from; null where the study does not say.</summary>
    public string? PeopleSource { get; init; }
}
