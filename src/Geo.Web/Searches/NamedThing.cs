using Geo.Model;
using Geo.Model.Studies;
using Geo.Space.Places;

namespace Geo.Web.Searches;

/// <summary>Something of a study that has a name.</summary>
/// <param name="Index">Among the things of its kind; −1 for a place, which is never counted.</param>
/// <param name="Detail">What it is and where it belongs.</param>
/// <param name="Place">Where to look; null where it has no place.</param>
/// <param name="Bounds">Of a unit with a boundary.</param>
sealed record NamedThing(ThingKind Kind, int Index, string Id, string Name, string? NameEn, LocalText Detail, LonLat? Place, BoundingBox? Bounds);

enum ThingKind
{
    Unit,
    Facility,
    Place,
}
