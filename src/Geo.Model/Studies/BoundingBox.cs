using Geo.Space.Places;

namespace Geo.Model.Studies;

/// <summary>A box in WGS 84 degrees; a place on its western or southern edge is inside, on the other two outside.</summary>
public sealed record BoundingBox(double West, double South, double East, double North)
{
    public bool Contains(LonLat place) =>
        place.Longitude >= West && place.Longitude < East && place.Latitude >= South && place.Latitude < North;
}
