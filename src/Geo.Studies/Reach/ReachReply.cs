using Geo.Model.Findings;
using Geo.Model.Imports;

namespace Geo.Studies.Reach;

/// <summary>The answer, and what it rests on.</summary>
/// <param name="FromPolygons">Facilities given as polygons: by their centroid, and by an interior point where the centroid lies outside.</param>
/// <param name="DemandPoints">Points asked about.</param>
/// <param name="UnlocatedRows">Rows of people without coordinates.</param>
/// <param name="ClippedPoints">Demand points outside of the clip's polygons.</param>
/// <param name="Roads">Where the question was travelled by roads.</param>
public sealed record ReachReply(
    ReachRequest Request, ReachAnswer Answer, (int Centroid, int InteriorPoint) FromPolygons, int DemandPoints, int UnlocatedRows, int ClippedPoints,
    IReadOnlyList<ImportReport> Imports, ReachOverRoads? Roads);
