using Geo.Model.Imports;
using Geo.Model.Studies;
using Geo.Model.Surfaces;

namespace Geo.Import.Rasters;

/// <summary>A raster of numbers from a file: GeoTIFF or ESRI ASCII grid, told apart by how it begins.</summary>
public static class SurfaceFile
{
    /// <summary>800 MB of floats: China at 300 m, a province at 30 m.</summary>
    internal const int MostCells = 200_000_000;

    /// <param name="path">Also what faults call it.</param>
    /// <param name="crs">Of a file that declares none; null: WGS 84 where its numbers can be degrees.</param>
    /// <exception cref="BadInputException">Not there, damaged, of a kind that is not read, too large, or lying nobody knows where.</exception>
    public static Surface Read(string path, string? crs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsText(path) ? AsciiGridFile.Read(path, crs, cancellation) : ReadTiff(path, crs, cancellation);
    }

    // A TIFF begins with II or MM; a grid with the name of a number of columns, perhaps behind a mark of its encoding.
    static bool IsText(string path)
    {
        if (!File.Exists(path)) return false;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        return stream.ReadByte() is 'n' or 'N' or 0xEF or ' ' or '\t' or '\r' or '\n' or 'x' or 'X' or 'c' or 'C';
    }

    static Surface ReadTiff(string path, string? crs, CancellationToken cancellation)
    {
        using var file = GeoTiffFile.Open(path, path);
        var grid = file.Grid;
        if (grid.Count > MostCells) throw new BadInputException(new Fault(FaultCode.FileTooLarge, path, 0, "ImageWidth × ImageLength", $"{grid.Columns} × {grid.Rows}", $"{MostCells}"));
        var source = new StudySource { Role = SourceRole.Places, Path = path, Crs = file.DeclaredCrs is null ? crs : null };
        var known = RasterCrs.Of(source, file).Crs;
        var values = new float[grid.Count];
        var row = new double[grid.Columns];
        for (var at = 0; at < grid.Rows; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var into = values.AsSpan(at * grid.Columns, grid.Columns);
            if (!file.HasRow(at) && file.NoData is not null)
            {
                into.Fill(float.NaN);
                continue;
            }

            file.ReadRow(at, row);
            for (var column = 0; column < row.Length; column++) into[column] = row[column] == file.NoData ? float.NaN : (float)row[column];
        }

        return new(grid with { Crs = known }, values);
    }
}
