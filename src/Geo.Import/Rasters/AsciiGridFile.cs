using System.Globalization;
using System.Text;
using Geo.Import.Coordinates;
using Geo.Import.Shapefiles;
using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;

namespace Geo.Import.Rasters;

/// <summary>An ESRI ASCII grid: a header of names and numbers, then the cells row by row from the north-west, in as many lines as anybody likes.</summary>
/// <remarks>
/// Names in any case: <c>ncols</c>, <c>nrows</c>, <c>xllcorner</c> or <c>xllcenter</c>, <c>yllcorner</c> or <c>yllcenter</c>, <c>cellsize</c> or <c>dx</c> and <c>dy</c>,
/// <c>NODATA_value</c> (absent: −9999). Where it lies is said by a <c>.prj</c> beside it. A decimal comma, a cell too few or too many is a fault of the whole file, with its line.
/// </remarks>
static class AsciiGridFile
{
    const int LongestPrj = 1 << 20;

    /// <inheritdoc cref="SurfaceFile.Read"/>
    public static Surface Read(string path, string? crs, CancellationToken cancellation)
    {
        using var words = new AsciiGridWords(path);
        var header = new AsciiGridHeader(words);
        var cells = header.Columns * header.Rows;
        if (cells > SurfaceFile.MostCells) throw words.Bad(FaultCode.FileTooLarge, "ncols × nrows", $"{header.Columns} × {header.Rows}", $"{SurfaceFile.MostCells}");
        // Before anything is allocated: each cell but the last takes a digit and a blank.
        if (words.Length < (2 * cells) - 1) throw words.Bad(FaultCode.GridCellsMissing, "nrows", $"{cells}", $"≤ {(words.Length + 1) / 2}");

        var values = new float[cells];
        for (var at = 0; at < values.Length; at++)
        {
            if (at % 65536 == 0) cancellation.ThrowIfCancellationRequested();
            if (!words.Next()) throw words.Bad(FaultCode.GridCellsMissing, "nrows", $"{cells}", $"{at}");
            var value = words.Number($"{at % header.Columns + 1}");
            values[at] = value == header.NoData ? float.NaN : (float)value;
        }

        if (words.Next()) throw words.Bad(FaultCode.GridCellsExtra, "nrows", $"{cells}", words.Text);
        return new(new((int)header.Columns, (int)header.Rows, header.West, header.South + (header.Rows * header.Height), header.Width, header.Height, CrsOf(path, crs, header)), values);
    }

    static Crs CrsOf(string path, string? crs, AsciiGridHeader header)
    {
        var shelf = FileShelf.OfFolder(path, Path.GetDirectoryName(Path.GetFullPath(path))!);
        var prj = shelf.Find(Path.GetFileNameWithoutExtension(path), ".prj") is { } name && shelf.Read(name) is { Length: > 0 and <= LongestPrj } bytes ? Encoding.UTF8.GetString(bytes) : "";
        var declared = PrjText.CodeOf(prj) ?? PrjText.NameOf(prj) ?? crs;
        var source = new StudySource { Role = SourceRole.Places, Path = path };
        if (declared is not null) return SourceCrs.Of(source, declared);
        var (east, north) = (header.West + (header.Columns * header.Width), header.South + (header.Rows * header.Height));
        if (Crs.Wgs84.IsPlausible(header.West, north) && Crs.Wgs84.IsPlausible(east, header.South)) return Crs.Wgs84;
        throw new BadInputException(new Fault(FaultCode.CrsMissing, path, 0, "crs", string.Create(CultureInfo.InvariantCulture, $"{header.West} {header.South}")));
    }
}
