using NetTopologySuite.Geometries;

namespace Geo.Sqlite.Reading;

/// <summary>One row of a layer.</summary>
/// <param name="Number">From 1, in the order of reading.</param>
/// <param name="Key">The primary key; <paramref name="Number"/> where there is none.</param>
/// <param name="Values">In the order of <see cref="LayerInfo.Columns"/>: long, double, string, byte[] or null.</param>
/// <param name="Geometry">Null where the row has none, or one that can't be read.</param>
/// <param name="GeometryFault">Why it can't be read; null where it can.</param>
public sealed record LayerRow(long Number, long Key, object?[] Values, Geometry? Geometry, GeoPackageFault? GeometryFault);
