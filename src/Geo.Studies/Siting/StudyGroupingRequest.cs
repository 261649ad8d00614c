using Geo.Model.Siting;
using Geo.Model.Supply;
using Geo.Studies.Access;

namespace Geo.Studies.Siting;

/// <summary>A question which of a study's finest units go together.</summary>
public sealed record StudyGroupingRequest
{
    /// <summary>A unit may be a centre where a facility of these classes stands, and people go to it; none: every unit may, and people go to the middle of its people.</summary>
    public FacilityClasses Centres { get; init; } = FacilityClasses.None;

    /// <summary>Path of the pairs of units that lie side by side; null: by their borders.</summary>
    public string? Adjacent { get; init; }

    /// <summary>Null: the straight line.</summary>
    public SitingTravel? Travel { get; init; }

    /// <summary>Fewest and most units of a group.</summary>
    public required (int Least, int Most) Size { get; init; }

    /// <summary>How many groups; null: as many as is best.</summary>
    public int? Groups { get; init; }

    /// <summary>The farthest that a unit's people travel to their centre on average; null: any distance.</summary>
    public AccessLimit? Within { get; init; }

    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    public SitingEffort Effort { get; init; } = new();
}
