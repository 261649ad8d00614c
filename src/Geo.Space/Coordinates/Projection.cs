namespace Geo.Space.Coordinates;

/// <summary>The arithmetic between a coordinate system and WGS 84 degrees, in place, longitude or easting first.</summary>
/// <remarks><see cref="ToWgs84"/> is given what is <see cref="Plausible"/>, <see cref="FromWgs84"/> what it <see cref="Reaches"/>.</remarks>
abstract class Projection
{
    /// <summary>Numbers that can be places of this system, in its own unit.</summary>
    public virtual PlausibleRange Plausible => PlausibleRange.Globe;

    /// <summary>Whether the system's numbers are metres in a plane.</summary>
    public virtual bool IsPlane => false;

    /// <summary>A place, WGS 84 degrees, that lies well within reach of <see cref="FromWgs84"/>.</summary>
    public virtual (double Longitude, double Latitude) Middle => (0, 0);

    /// <summary>Whether the arithmetic holds at a place, WGS 84 degrees; false for not-a-number.</summary>
    public virtual bool Reaches(double longitude, double latitude) => PlausibleRange.Globe.Contains(longitude, latitude);

    public abstract void ToWgs84(Span<double> x, Span<double> y);

    public abstract void FromWgs84(Span<double> x, Span<double> y);
}
