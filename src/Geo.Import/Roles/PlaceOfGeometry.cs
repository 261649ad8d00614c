using Geo.Model.Supply;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>The one point that stands for a geometry: a point itself, a polygon's centroid if inside, else a point in its interior.</summary>
static class PlaceOfGeometry
{
    /// <summary>Null for what is neither a point nor a polygon.</summary>
    public static Coordinate? Of(Geometry geometry, out PlaceOrigin origin)
    {
        origin = PlaceOrigin.Given;
        if (geometry is Point point) return point.Coordinate;
        if (geometry is MultiPoint { NumGeometries: 1 } points) return points.GetGeometryN(0).Coordinate;
        if (geometry is not IPolygonal) return null;
        var centroid = Centroid.GetCentroid(geometry);
        origin = PlaceOrigin.Centroid;
        if (centroid is not null && SimplePointInAreaLocator.Locate(centroid, geometry) == Location.Interior) return centroid;
        origin = PlaceOrigin.InteriorPoint;
        return InteriorPointArea.GetInteriorPoint(geometry);
    }
}
