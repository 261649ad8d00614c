using Geo.Import.Roles;
using Geo.Model;
using Geo.Model.Areas;
using Geo.Model.Studies;

namespace Geo.Studies.Streets;

/// <summary>Reads people from a file as a study does.</summary>
public static class PeopleFile
{
    /// <param name="path">A table, a layer or a raster.</param>
    /// <param name="crs">Coordinate system of tables; null: WGS 84.</param>
    /// <exception cref="Model.Imports.BadInputException">The file can't be used.</exception>
    public static StudyData Read(string path, string? crs, CancellationToken cancellation)
    {
        var everything = LocalText.Same(Path.GetFileName(path));
        return StudyImport.Read(
            new Study
            {
                Id = "people",
                Title = everything,
                Folder = Environment.CurrentDirectory,
                AsOf = DateOnly.MinValue,
                Area = new("people", everything, UnitLevel.Province),
                Sources = [new() { Role = SourceRole.Population, Path = path, Crs = CrsFor(path, crs) }],
            },
            null,
            cancellation);
    }

    // Only tables carry no coordinate system of their own.
    internal static string? CrsFor(string path, string? crs) => Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".txt" or ".tsv" or ".xlsx" or ".xlsm" ? crs : null;
}
