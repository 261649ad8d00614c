namespace Geo.Model.Surfaces;

/// <summary>How fast a class of ground or of road is, as a table of speeds states it.</summary>
/// <param name="Class">As rasters hold it (<c>7</c>) or lines name it (<c>primary</c>).</param>
/// <param name="Label">For people; the name of a fraction raster ends with it.</param>
/// <param name="KilometresPerHour">On the level; zero where nobody passes.</param>
public sealed record GroundSpeed(string Class, string Label, decimal KilometresPerHour, GroundMode Mode)
{
    /// <summary>Not-a-number where nobody passes.</summary>
    public float SecondsPerMetre => KilometresPerHour > 0 ? (float)(3.6m / KilometresPerHour) : float.NaN;

    public bool Climbs => Mode != GroundMode.Motorised;
}
