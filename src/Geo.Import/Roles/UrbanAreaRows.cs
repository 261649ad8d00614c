using Geo.Model.Imports;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>The urban polygons of one source, WGS 84 degrees.</summary>
public sealed record UrbanAreaRows(IReadOnlyList<Geometry> Areas, ImportReport Report);
