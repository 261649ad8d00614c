using Geo.Model.Demand;

namespace Geo.Model.Siting;

/// <summary>People of one unit under a suggestion; the five parts add up to its people with a place.</summary>
/// <param name="Unit">Index into the unit tree.</param>
/// <param name="Kept">Covered before and after.</param>
/// <param name="New">Covered only after.</param>
/// <param name="Lost">Covered only before, since a facility closes or moves.</param>
/// <param name="NotChosen">Not covered, though a candidate that is not built would.</param>
/// <param name="OutOfReach">Not covered by any candidate.</param>
public sealed record UnitCover(int Unit, People Kept, People New, People Lost, People NotChosen, People OutOfReach)
{
    public People Before => Kept + Lost;

    public People After => Kept + New;

    public People Total => Kept + New + Lost + NotChosen + OutOfReach;
}
