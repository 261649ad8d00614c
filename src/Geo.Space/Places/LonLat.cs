namespace Geo.Space.Places;

/// <summary>A place on the globe: WGS 84 (EPSG:4326), degrees, longitude first.</summary>
/// <remarks>
/// CGCS2000 longitudes and latitudes (EPSG:4490) are taken as WGS 84 ones: the two frames agree within a few decimetres,
/// far inside the precision of any input of this product.
/// </remarks>
public readonly record struct LonLat(double Longitude, double Latitude)
{
    /// <summary>Whether both numbers are finite and in range: longitude −180…180, latitude −90…90.</summary>
    public bool IsOnGlobe => Longitude is >= -180 and <= 180 && Latitude is >= -90 and <= 90;
}
