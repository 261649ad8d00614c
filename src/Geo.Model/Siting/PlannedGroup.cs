using Geo.Model.Demand;
using Geo.Model.Supply;
using Geo.Space.Places;

namespace Geo.Model.Siting;

/// <summary>Units of a study that go together around a centre.</summary>
/// <param name="Centre">Index into the unit tree, one of <paramref name="Units"/>.</param>
/// <param name="Place">Where people go to: the facility, or the demand point in the middle of the centre's people.</param>
/// <param name="Facility">Null where any place of the unit would do.</param>
/// <param name="Units">Indices into the unit tree, ascending.</param>
/// <param name="WithoutWay">People with no way to the centre.</param>
/// <param name="MeanWay">Of all people with a way.</param>
/// <param name="FarthestUnit">The unit whose people travel most on average.</param>
/// <param name="FarthestWay">What they do.</param>
public sealed record PlannedGroup(int Centre, LonLat Place, Facility? Facility, IReadOnlyList<int> Units, People People, People WithoutWay, long MeanWay, int FarthestUnit, long FarthestWay)
{
    /// <summary>The unit that would be the next best centre, and how much further all its people together would travel, in people × kilometres or minutes; null where no other may be one.</summary>
    public (int Unit, decimal More)? Instead { get; init; }
}
