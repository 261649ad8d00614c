using Geo.Import.GeoJson;
using Geo.Import.GeoPackages;
using Geo.Import.Kml;
using Geo.Import.Shapefiles;
using Geo.Import.Wkt;
using Geo.Import.Workbooks;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tables;

/// <summary>Opens the file of a source as the format it is in.</summary>
public static class SourceFile
{
    /// <summary>The format the study states, else by the file's ending.</summary>
    /// <exception cref="BadInputException">Neither tells.</exception>
    public static string FormatOf(StudySource source) => source.Format?.ToLowerInvariant() ?? Path.GetExtension(source.Path).ToLowerInvariant() switch
    {
        ".csv" or ".txt" or ".tsv" => "csv",
        ".geojson" or ".json" or ".geojsonl" or ".geojsons" or ".geojsonseq" or ".ndjson" => "geojson",
        ".shp" or ".zip" => "shapefile",
        ".gpkg" => "geopackage",
        ".kml" or ".kmz" => "kml",
        ".tif" or ".tiff" => "geotiff",
        ".xlsx" or ".xlsm" => "xlsx",
        "" => "shapefile",
        var ending when WorkbookFile.IsOldEnding(ending) => throw new BadInputException(new Fault(FaultCode.WorkbookUnsupported, source.Path, 0, "", ending)),
        var ending => throw new BadInputException(new Fault(FaultCode.FormatUnknown, source.Path, 0, "", ending, "csv, xlsx, geojson, kml, shapefile, geopackage, geotiff")),
    };

    /// <param name="folder">What a relative path starts from.</param>
    public static string PathOf(StudySource source, string folder) => Path.GetFullPath(Path.Combine(folder, source.Path));

    /// <exception cref="BadInputException">The file as a whole can't be read.</exception>
    public static SourceRows Open(StudySource source, string folder, CancellationToken cancellation = default)
    {
        try
        {
            return WktRows.Around(Open(source, PathOf(source, folder), FormatOf(source), cancellation), source);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(source, failure);
        }
    }

    /// <summary>What the world does to a file (no permission, a link to itself, a medium taken out) as a fault of that file.</summary>
    public static BadInputException Unreadable(StudySource source, Exception failure) =>
        new(new Fault(FaultCode.FileUnreadable, source.Path, 0, "", failure.Message));

    static SourceRows Open(StudySource source, string path, string format, CancellationToken cancellation) => format switch
    {
        "csv" => CsvRows.Read(FileBytes.Read(source.Path, path), source.Encoding, source.Header, [.. source.Columns.Values]),
        "xlsx" => XlsxRows.Read(FileBytes.Read(source.Path, path), source.Layer, source.Header, source.Columns.Values, cancellation),
        "geojson" => GeoJsonRows.Read(FileBytes.Read(source.Path, path), source.Encoding),
        "shapefile" => ShapefileRows.Read(source.Path, path, source.Encoding, source.Layer),
        "kml" => KmlRows.Read(source.Path, path, source.Encoding, source.Layer),
        "geopackage" => GeoPackageRows.Read(source.Path, path, source.Layer, cancellation),
        var other => throw new BadInputException(new Fault(FaultCode.FormatUnknown, source.Path, 0, "", other, "csv, xlsx, geojson, kml, shapefile, geopackage")),
    };
}
