using Geo.Model.Demand;
using Geo.Model.Imports;

namespace Geo.Studies.Surfaces;

/// <summary>The answer, and what it rests on.</summary>
/// <param name="Reached">Cells with a time.</param>
/// <param name="MeanSeconds">Over these; null where there is none.</param>
/// <param name="LongestSeconds">Of these.</param>
/// <param name="People">Null where nobody was to be counted.</param>
/// <param name="Files">Names in the folder.</param>
public sealed record SurfaceReply(
    SurfaceRequest Request, SurfaceGround Ground, IReadOnlyList<SurfaceFacility> Facilities, long Reached, double? MeanSeconds, double? LongestSeconds,
    SurfacePeople? People, IReadOnlyList<string> Files, IReadOnlyList<ImportReport> Imports);

/// <summary>People by their time to the nearest facility.</summary>
/// <param name="Within">For each limit, in the request's order.</param>
/// <param name="Reached">Who has any time.</param>
/// <param name="OffSurface">Who lives where the surface has no cell to enter within 500 m.</param>
public sealed record SurfacePeople(People All, IReadOnlyList<People> Within, People Reached, People OffSurface);
