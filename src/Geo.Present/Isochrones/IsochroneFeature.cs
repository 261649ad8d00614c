using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Travel;

namespace Geo.Present.Isochrones;

/// <summary>One isochrone of a file.</summary>
/// <param name="Facility">Whose it is; null: of whichever facility is nearest.</param>
/// <param name="Limit">As the user wrote it: <c>15min</c>.</param>
/// <param name="People">Within the limit, by their points; null where none were given.</param>
public sealed record IsochroneFeature(string? Facility, string Limit, Isochrone Area, TravelMode Mode, TravelDirection Direction, People? People);
