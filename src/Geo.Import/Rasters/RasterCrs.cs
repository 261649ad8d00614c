using System.Globalization;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Space.Coordinates;

namespace Geo.Import.Rasters;

/// <summary>Which coordinate system a raster is read in, and who said so.</summary>
static class RasterCrs
{
    /// <exception cref="BadInputException">The one that is named is not known; or none is, and the numbers are no degrees.</exception>
    public static (Crs Crs, CrsOrigin Origin) Of(StudySource source, GeoTiffFile file)
    {
        if (source.Crs is { } named) return (Crs.Find(named) ?? throw Unknown(source, named), CrsOrigin.Study);
        if (file.DeclaredCrs is { } declared) return (file.Grid.Crs ?? throw Unknown(source, declared), CrsOrigin.File);

        var grid = file.Grid;
        if (Crs.Wgs84.IsPlausible(grid.West, grid.North) && Crs.Wgs84.IsPlausible(grid.East, grid.South)) return (Crs.Wgs84, CrsOrigin.Assumed);
        var corner = string.Create(CultureInfo.InvariantCulture, $"{grid.West} {grid.North}");
        throw new BadInputException(new Fault(FaultCode.CrsMissing, source.Path, 0, "crs", corner));
    }

    static BadInputException Unknown(StudySource source, string code) =>
        new(new Fault(FaultCode.CrsUnknown, source.Path, 0, "crs", code.Length > 80 ? code[..80] : code, string.Join(", ", Crs.Nearest(code))));
}
