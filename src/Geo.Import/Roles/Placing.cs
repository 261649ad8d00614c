using Geo.Import.Coordinates;
using Geo.Import.Tables;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Turns a source's coordinates into WGS 84 and tells those that can't be meant.</summary>
/// <param name="crs">What the source is in.</param>
/// <param name="area">The box of the study's units, WGS 84 degrees; null where none has a boundary.</param>
/// <param name="guess">A reading that the user accepted: other axes or a shift on top of the system; null where there is none.</param>
sealed class Placing(Crs crs, CrsOrigin origin, Envelope? area, CoordinateGuess? guess = null)
{
    /// <summary>Places this much beyond the box, in degrees or in boxes, are still believed: a facility in the next county.</summary>
    const double NearDegrees = 1;

    // CGCS2000 degrees are taken as WGS 84 ones (see LonLat).
    readonly bool _isWgs84 = crs.Epsg is 4326 or 4490 && guess is null;
    readonly Envelope? _near = area is null ? null : Widened(area);

    public string Code => guess?.ToString() ?? crs.Code;

    public CrsOrigin Origin => origin;

    /// <summary>Whether its numbers are longitude and latitude as WGS 84 has them.</summary>
    public bool IsWgs84 => _isWgs84;

    /// <summary>Whether the source's numbers are metres, and not degrees.</summary>
    public bool IsProjected => crs.IsProjected;

    /// <exception cref="BadInputException">The declared system can't be used.</exception>
    public static Placing Of(StudySource source, SourceRows rows, Envelope? area, CoordinateGuess? guess = null)
    {
        if (guess is not null) return new(guess.Crs, CrsOrigin.Guessed, area, guess);
        var origin = source.Crs is not null ? CrsOrigin.Study
            : rows.DeclaredCrs is null ? CrsOrigin.Assumed
            : rows.CrsIsByFormat ? CrsOrigin.Format : CrsOrigin.File;
        return new(SourceCrs.Of(source, source.Crs ?? rows.DeclaredCrs ?? Crs.Wgs84.Code), origin, area);
    }

    /// <summary>The place of two finite numbers, or why there is none: out of range, the axes swapped, or a zone's number too many, too few or another. None of it is put right in silence.</summary>
    public FaultCode? TryPlace(double x, double y, out LonLat place)
    {
        if (guess?.IsSwapped == true) (x, y) = (y, x);
        place = _isWgs84 ? new(x, y) : crs.IsPlausible(x, y) ? crs.ToWgs84(x, y) : new(double.NaN, double.NaN);
        if (guess?.IsShifted == true)
        {
            var (longitude, latitude) = guess.Shifted(place.Longitude, place.Latitude);
            place = new(longitude, latitude);
        }

        if (place.IsOnGlobe && (_near is null || _near.Contains(place.Longitude, place.Latitude) || !IsInsideSwapped(x, y))) return null;
        if (IsInsideSwapped(x, y)) return FaultCode.AxesSwapped;
        return crs.RenotedCode(x, y) is null ? FaultCode.CoordinatesOutOfRange : FaultCode.EastingZone;
    }

    /// <summary>What to compare such numbers with: the code that fits their zone, else the system they were read in.</summary>
    public string HintOf(double x, double y) => crs.RenotedCode(x, y) ?? Code;

    /// <summary>Whether two numbers are the 0, 0 that stands for "nobody measured": not where the study lies around there.</summary>
    public bool IsUnmeasured(double x, double y) => x == 0 && y == 0 && _near?.Contains(0, 0) != true;

    /// <summary>A geometry in WGS 84, or why there is none.</summary>
    /// <param name="hint">What to compare it with, where there is a fault.</param>
    public FaultCode? TryPlace(Geometry geometry, out Geometry placed, out string hint)
    {
        placed = geometry.Copy();
        var sequence = new PlacingFilter(this);
        placed.Apply(sequence);
        placed.GeometryChanged();
        placed.SRID = 4326;
        hint = sequence.Hint;
        return sequence.Fault;
    }

    bool IsInsideSwapped(double x, double y)
    {
        if (!crs.IsPlausible(y, x)) return false;
        if (area is null) return !crs.IsPlausible(x, y);
        var swapped = crs.ToWgs84(y, x);
        return area.Contains(swapped.Longitude, swapped.Latitude);
    }

    static Envelope Widened(Envelope box)
    {
        var wide = box.Copy();
        wide.ExpandBy(Math.Max(NearDegrees, box.Width), Math.Max(NearDegrees, box.Height));
        return wide;
    }
}
