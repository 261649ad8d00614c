namespace Geo.Model.Supply;

/// <summary>How a facility came by its place.</summary>
public enum PlaceOrigin
{
    /// <summary>The input gives a point.</summary>
    Given,

    /// <summary>The input gives a polygon; this is its centroid, which lies inside.</summary>
    Centroid,

    /// <summary>The input gives a polygon whose centroid lies outside of it; this is a point in its interior.</summary>
    InteriorPoint,

    /// <summary>The input gives none.</summary>
    Unlocated,
}
