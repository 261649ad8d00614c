using System.Globalization;
using System.Text;
using System.Xml;
using Geo.Import.Shapefiles;
using Geo.Import.Xml;
using Geo.Model.Imports;

namespace Geo.Import.Rasters;

/// <summary>Where a raster lies by a file beside it: GDAL's .aux.xml, or a world file (.tfw, .tifw, .wld).</summary>
/// <param name="Name">The file that says so.</param>
/// <param name="West">Of the first cell's outer corner, in the raster's system, as the others.</param>
/// <param name="Crs">As <see cref="GeoTiffPlacing.DeclaredCrs"/>, from the .aux.xml or a .prj; null where neither says.</param>
sealed record PlacedBeside(string Name, double West, double North, double Width, double Height, string? Crs)
{
    const int LongestFile = 1 << 20;

    static readonly string[] s_worlds = [".tfw", ".tifw", ".tiffw", ".wld"];

    /// <summary>Null where no such file is there.</summary>
    /// <param name="path">Of the raster.</param>
    /// <exception cref="BadInputException">One is there and can't be read, or turns the raster.</exception>
    public static PlacedBeside? Find(string path, TiffFile file)
    {
        var (folder, own) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileName(path));
        var shelf = FileShelf.OfFolder(file.Name, folder);
        var stem = Path.GetFileNameWithoutExtension(own);
        var aux = shelf.Find($"{own}.aux", ".xml") is { } name ? Auxiliary(name, Text(shelf, name), file) : null;
        if (aux is { } known && !double.IsNaN(known.Width)) return known;
        foreach (var ending in s_worlds)
        {
            if (shelf.Find(stem, ending) is not { } world) continue;
            var projection = shelf.Find(stem, ".prj") is { } prj ? CrsOf(Text(shelf, prj)) : null;
            return World(world, Text(shelf, world), file) with { Crs = aux?.Crs ?? projection };
        }

        return null;
    }

    /// <summary>Six numbers: cell width, two of rotation, minus the cell height, and the centre of the first cell.</summary>
    static PlacedBeside World(string name, string text, TiffFile file)
    {
        var numbers = Numbers(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (numbers is not [var width, var down, var across, var height, var x, var y, ..]) throw file.Bad(FaultCode.RasterNotPlaced, name, text.Trim());
        return Of(name, x - (width / 2), y - (height / 2), (width, across, down, height), null, file);
    }

    /// <summary>GDAL's own six: west, cell width, rotation, north, rotation, minus the cell height. Not-a-number where the file says nothing of a place.</summary>
    static PlacedBeside Auxiliary(string name, string text, TiffFile file)
    {
        var (crs, place) = ("", "");
        try
        {
            using var xml = new BoundedXml(Encoding.UTF8.GetBytes(text));
            while (xml.Step())
            {
                if (!xml.IsStart || xml.Name is not ("SRS" or "GeoTransform")) continue;
                var (isCrs, content) = (xml.Name == "SRS", new StringBuilder());
                xml.Text(piece => content.Append(piece));
                if (isCrs) crs = content.ToString();
                else place = content.ToString();
            }
        }
        catch (XmlException fault)
        {
            throw file.Bad(FaultCode.RasterNotPlaced, name, FormattableString.Invariant($"XML {fault.LineNumber}:{fault.LinePosition}"));
        }

        if (place.Length == 0) return new(name, 0, 0, double.NaN, 0, CrsOf(crs));
        if (Numbers(place.Split(',')) is not [var west, var width, var across, var north, var down, var height]) throw file.Bad(FaultCode.RasterNotPlaced, name, place.Trim());
        return Of(name, west, north, (width, across, down, height), CrsOf(crs), file);
    }

    static PlacedBeside Of(string name, double west, double north, (double Width, double Across, double Down, double Height) cell, string? crs, TiffFile file)
    {
        var isNorthUp = cell is { Across: 0, Down: 0, Width: > 0, Height: < 0 };
        return isNorthUp ? new(name, west, north, cell.Width, -cell.Height, crs)
            : throw file.Bad(FaultCode.RasterRotated, name, string.Create(CultureInfo.InvariantCulture, $"{cell.Width} {cell.Across} {cell.Down} {cell.Height}"));
    }

    /// <summary>All finite numbers; none where one of them is no number.</summary>
    static double[] Numbers(string[] texts)
    {
        var numbers = new double[texts.Length];
        for (var at = 0; at < texts.Length; at++)
        {
            if (!double.TryParse(texts[at].Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[at]) || !double.IsFinite(numbers[at])) return [];
        }

        return numbers;
    }

    static string? CrsOf(string definition) => PrjText.CodeOf(definition) ?? PrjText.NameOf(definition);

    static string Text(FileShelf shelf, string name) => shelf.Read(name) is { Length: <= LongestFile } bytes ? Encoding.UTF8.GetString(bytes) : "";
}
