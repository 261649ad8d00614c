using Geo.Model.Imports;
using Geo.Space.Places;

namespace Geo.Import.Roles;

/// <summary>Places of one source, in the file's order.</summary>
/// <param name="Ids">Each once; line or feature numbers where the file has none.</param>
public sealed record PointList(IReadOnlyList<string> Ids, IReadOnlyList<LonLat> Places, ImportReport Report);
