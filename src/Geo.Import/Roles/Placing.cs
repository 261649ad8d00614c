using System.Runtime.CompilerServices;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using NetTopologySuite.Geometries;

namespace Geo.Import.Roles;

/// <summary>Turns a source's coordinates into WGS 84 and tells those that can't be meant.</summary>
/// <param name="crs">What the source is in.</param>
/// <param name="area">The box of the study's units, WGS 84 degrees; null where none has a boundary.</param>
sealed class Placing(Crs crs, CrsOrigin origin, Envelope? area)
{
    /// <summary>Places this much beyond the box, in degrees or in boxes, are still believed: a facility in the next county.</summary>
    const double NearDegrees = 1;

    // CGCS2000 degrees are taken as WGS 84 ones (see LonLat).
    readonly bool _isWgs84 = crs.Epsg is 4326 or 4490;
    readonly Envelope? _near = area is null ? null : Widened(area);

    public string Code => crs.Code;

    public CrsOrigin Origin => origin;

    /// <exception cref="BadInputException">The declared system is not known.</exception>
    public static Placing Of(StudySource source, string? declaredByFile, Envelope? area)
    {
        var code = source.Crs ?? declaredByFile;
        var origin = source.Crs is not null ? CrsOrigin.Study : declaredByFile is not null ? CrsOrigin.File : CrsOrigin.Assumed;
        if (code is null) return new(Crs.Wgs84, origin, area);
        return Crs.Find(code) is { } found ? new(found, origin, area)
            : throw new BadInputException(new Fault(FaultCode.CrsUnknown, source.Path, 0, "crs", code, string.Join(", ", Crs.Nearest(code))));
    }

    /// <summary>The place of two finite numbers, or why there is none: out of range, or the axes swapped. Swapped axes are never put right in silence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FaultCode? TryPlace(double x, double y, out LonLat place)
    {
        place = _isWgs84 ? new(x, y) : crs.IsPlausible(x, y) ? crs.ToWgs84(x, y) : new(double.NaN, double.NaN);
        if (place.IsOnGlobe && (_near is null || _near.Contains(place.Longitude, place.Latitude) || !IsInsideSwapped(x, y))) return null;
        return IsInsideSwapped(x, y) ? FaultCode.AxesSwapped : FaultCode.CoordinatesOutOfRange;
    }

    /// <summary>A geometry in WGS 84, or why there is none.</summary>
    public FaultCode? TryPlace(Geometry geometry, out Geometry placed)
    {
        placed = geometry.Copy();
        var sequence = new PlacingFilter(this);
        placed.Apply(sequence);
        placed.GeometryChanged();
        placed.SRID = 4326;
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
