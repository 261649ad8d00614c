using Geo.Model.Areas;
using Geo.Model.Studies;
using Geo.Model.Supply;

namespace Geo.Analyse.Placing;

/// <summary>Ties facilities to the finest units that hold them; −1 beyond the border.</summary>
static class FacilityPlacing
{
    public static IReadOnlyList<Facility> Place(IReadOnlyList<Facility> facilities, UnitTree tree, UnitLocator locator, OutsidePoints outside) =>
        [.. facilities.Select(facility => Place(facility, tree, locator, outside))];

    public static Facility Place(Facility facility, UnitTree tree, UnitLocator locator, OutsidePoints outside)
    {
        // A unit without places of its own is where the input says; its place, or the unit above, tells the rest.
        if (facility.Unit >= tree.PlaceableCount) facility = facility with { Within = facility.Within == Facility.Moved ? Facility.Moved : facility.Unit, Unit = tree.PlaceableOf(facility.Unit) };
        // Without coordinates the input's word stands; a boundary, where there is one, goes before it.
        if (facility.Place is not { } place) return facility;
        var unit = locator.Find(place.Longitude, place.Latitude);
        if (unit < 0 && DeclaredWithoutBoundary(facility.Unit, tree)) unit = facility.Unit;
        if (unit < 0 && outside == OutsidePoints.Nearest) unit = locator.Nearest(place.Longitude, place.Latitude);
        return unit == facility.Unit ? facility : facility with { Unit = unit };
    }

    static bool DeclaredWithoutBoundary(int unit, UnitTree tree) => unit >= 0 && tree.Units[unit].Boundary is null;
}
