using System.Globalization;
using Geo.Space.Coordinates;

namespace Geo.Import.Coordinates;

/// <summary>A way to read two numbers as a place: a system, perhaps with the numbers in the other order, perhaps moved by a constant.</summary>
/// <param name="IsSwapped">The first number is the northing or latitude.</param>
/// <param name="EastMetres">Metres by which every place is moved to the east, after the system.</param>
/// <param name="NorthMetres">Metres by which every place is moved to the north.</param>
public sealed record CoordinateGuess(Crs Crs, bool IsSwapped = false, double EastMetres = 0, double NorthMetres = 0)
{
    const double MetresPerDegree = 111_195;

    /// <summary>Whether a plain system says it all, so that a study can state it.</summary>
    public bool IsPlain => !IsSwapped && !IsShifted;

    public bool IsShifted => EastMetres != 0 || NorthMetres != 0;

    /// <summary>Places of many pairs, WGS 84 degrees; not-a-number where the numbers can be none.</summary>
    /// <param name="x">Longitudes or eastings (latitudes or northings where swapped); left as they are.</param>
    /// <param name="y">As many others.</param>
    public (double[] Longitudes, double[] Latitudes) Place(double[] x, double[] y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        double[] longitudes = [.. IsSwapped ? y : x];
        double[] latitudes = [.. IsSwapped ? x : y];
        Crs.ToWgs84(longitudes, latitudes);
        for (var row = 0; row < longitudes.Length && IsShifted; row++) (longitudes[row], latitudes[row]) = Shifted(longitudes[row], latitudes[row]);
        return (longitudes, latitudes);
    }

    /// <summary>A place moved by the constant, in a plane around it: true to a thousandth of the shift.</summary>
    public (double Longitude, double Latitude) Shifted(double longitude, double latitude) => (
        longitude + (EastMetres / (MetresPerDegree * Math.Cos(latitude * (Math.PI / 180)))), latitude + (NorthMetres / MetresPerDegree));

    /// <summary><c>GCJ-02</c>, <c>EPSG:4326 (y, x)</c>, <c>EPSG:4326 (+510 m, -40 m)</c>: as a report prints it.</summary>
    public override string ToString()
    {
        var order = IsSwapped ? " (y, x)" : "";
        return IsShifted ? string.Create(CultureInfo.InvariantCulture, $"{Crs.Code}{order} ({EastMetres:+0;-0;0} m, {NorthMetres:+0;-0;0} m)") : Crs.Code + order;
    }
}
