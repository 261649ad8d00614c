using Geo.Analyse.ServiceAreas;
using Geo.Analyse.Snapping;
using Geo.Analyse.Streets;
using Geo.Import.Roles;
using Geo.Model.Demand;
using Geo.Model.Imports;
using Geo.Present.Isochrones;
using Geo.Space.Units;

namespace Geo.Studies.Streets;

/// <summary>Isochrones and what they were drawn with.</summary>
/// <param name="Facilities">As they lie on the roads.</param>
/// <param name="Spacing">Between the nodes of the grid that outlines were drawn on.</param>
/// <param name="Features">By facility where each has its own, and the longest limit first, so that shorter ones are drawn over it.</param>
/// <param name="Checks">[features], points against polygons; empty where nobody is counted.</param>
/// <param name="People">All of the points; null where none were given.</param>
/// <param name="PeopleOffNetwork">Who lives further from any usable street than the mode's radius.</param>
public sealed record IsochronesReply(
    IsochronesRequest Request, ModeGraph Mode, PointList From, SnappedPlaces Facilities, Metres Spacing, IReadOnlyList<IsochroneFeature> Features, IReadOnlyList<IsochroneCheck> Checks,
    People? People, People PeopleOffNetwork, IReadOnlyList<ImportReport> Imports);
