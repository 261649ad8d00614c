using Geo.Model.Imports;
using Geo.Model.Surfaces;

namespace Geo.Import.Rasters;

/// <summary>A folder of rasters, one a class of ground, each holding the class's share of every cell; a file belongs to the class whose label or sign its name ends with (<c>landcover_Tree.tif</c>).</summary>
public static class FractionFolder
{
    static readonly string[] s_endings = [".tif", ".tiff", ".asc"];

    /// <summary>Which file is whose, in the order of their names.</summary>
    /// <exception cref="BadInputException">There is no raster in the folder, one belongs to no class, or two to the same.</exception>
    public static IReadOnlyList<(GroundSpeed Speed, string Path)> List(string folder, IReadOnlyList<GroundSpeed> speeds)
    {
        ArgumentNullException.ThrowIfNull(speeds);
        var rasters = Directory.EnumerateFiles(folder).Where(path => s_endings.Contains(Path.GetExtension(path).ToLowerInvariant())).Order(StringComparer.Ordinal).ToList();
        if (rasters.Count == 0) throw Bad(FaultCode.FractionsMissing, folder, "", speeds);
        var files = new List<(GroundSpeed, string)>();
        foreach (var path in rasters)
        {
            var speed = ClassOf(Path.GetFileNameWithoutExtension(path), speeds) ?? throw Bad(FaultCode.FractionClassUnknown, path, Path.GetFileName(path), speeds);
            if (files.Exists(file => file.Item1 == speed)) throw Bad(FaultCode.FractionClassUnknown, path, Path.GetFileName(path), speeds);
            files.Add((speed, path));
        }

        return files;
    }

    /// <summary>Reads the rasters one after another, and holds each against the first one's grid.</summary>
    /// <exception cref="BadInputException">One can't be read, or lies on another grid.</exception>
    public static IEnumerable<(GroundSpeed Speed, Surface Fraction)> Read(IReadOnlyList<(GroundSpeed Speed, string Path)> files, string? crs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        Surface? first = null;
        foreach (var (speed, path) in files)
        {
            var fraction = SurfaceFile.Read(path, crs, cancellation);
            first ??= fraction;
            if (fraction.Grid != first.Grid) throw new BadInputException(new Fault(FaultCode.GridsDiffer, path, 0, "", $"{fraction.Grid.Columns} × {fraction.Grid.Rows}", $"{first.Grid.Columns} × {first.Grid.Rows}, {Path.GetFileName(files[0].Path)}"));
            yield return (speed, fraction);
        }
    }

    // The longest label wins: BareRock before Rock.
    static GroundSpeed? ClassOf(string stem, IReadOnlyList<GroundSpeed> speeds) => speeds
        .SelectMany(speed => new[] { (Name: speed.Label, Speed: speed), (Name: speed.Class, Speed: speed) })
        .Where(name => name.Name.Length > 0 && stem.EndsWith(name.Name, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(name => name.Name.Length).Select(name => name.Speed).FirstOrDefault();

    static BadInputException Bad(FaultCode code, string path, string name, IReadOnlyList<GroundSpeed> speeds) =>
        new(new Fault(code, path, 0, "", name, string.Join(", ", speeds.Select(speed => speed.Label).Take(12))));
}
