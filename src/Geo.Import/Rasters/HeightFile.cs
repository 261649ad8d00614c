using Geo.Model.Imports;
using Geo.Model.Surfaces;

namespace Geo.Import.Rasters;

/// <summary>Heights to travel over: a GeoTIFF or an ESRI ASCII grid in metres, in whatever coordinate system it says.</summary>
public static class HeightFile
{
    // The deepest trench and the highest summit: what lies beyond is an undeclared mark of "nothing here", and so is exactly −9999.
    const float Deepest = -11_000;
    const float Highest = 9_000;
    const float UsualMark = -9_999;

    /// <inheritdoc cref="SurfaceFile.Read"/>
    /// <exception cref="BadInputException">As of any raster; and where a cell is no height on earth.</exception>
    public static Surface Read(string path, string? crs, CancellationToken cancellation)
    {
        var heights = SurfaceFile.Read(path, crs, cancellation);
        var (bad, first) = (0L, 0f);
        foreach (var value in heights.Values)
        {
            if (float.IsNaN(value) || (value is >= Deepest and <= Highest && value != UsualMark)) continue;
            if (bad++ == 0) first = value;
        }

        return bad == 0 ? heights : throw new BadInputException(new Fault(FaultCode.HeightsInvalid, path, 0, "", $"{bad}", FormattableString.Invariant($"{first}")));
    }
}
