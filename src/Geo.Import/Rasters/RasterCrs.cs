using System.Globalization;
using Geo.Import.Coordinates;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Rasters;

/// <summary>Which coordinate system a raster is read in, and who said so.</summary>
static class RasterCrs
{
    /// <exception cref="BadInputException">The one that is named can't be used; or none is, and the numbers are no degrees.</exception>
    public static (Crs Crs, CrsOrigin Origin) Of(StudySource source, GeoTiffFile file)
    {
        if (source.Crs is { } named) return (SourceCrs.Of(source, named), CrsOrigin.Study);
        if (file.DeclaredCrs is { } declared) return (SourceCrs.Of(source, declared), CrsOrigin.File);

        var grid = file.Grid;
        // A world file is six numbers without a unit: nothing is assumed of them.
        if (file.PlacedBy is null && Crs.Wgs84.IsPlausible(grid.West, grid.North) && Crs.Wgs84.IsPlausible(grid.East, grid.South)) return (SourceCrs.Of(source, Crs.Wgs84.Code), CrsOrigin.Assumed);
        var corner = string.Create(CultureInfo.InvariantCulture, $"{grid.West} {grid.North}");
        throw new BadInputException(new Fault(FaultCode.CrsMissing, source.Path, 0, "crs", corner));
    }
}
