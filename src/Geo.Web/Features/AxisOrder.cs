namespace Geo.Web.Features;

/// <summary>The coordinate systems features are given in, each by the address that OGC API Features names it by, and which of its axes comes first.</summary>
static class AxisOrder
{
    /// <summary>Longitude first, WGS 84: what is meant where nobody says.</summary>
    public const string Default = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /// <summary>In the order they are offered. Within a study's accuracy WGS 84 and CGCS2000 are one.</summary>
    public static IReadOnlyList<string> All { get; } = [Default, "http://www.opengis.net/def/crs/EPSG/0/4326", "http://www.opengis.net/def/crs/EPSG/0/4490"];

    /// <summary>Null for a system that is not offered.</summary>
    public static bool? LatitudeFirst(string crs) => Default == crs ? false : All.Contains(crs) ? true : null;
}
