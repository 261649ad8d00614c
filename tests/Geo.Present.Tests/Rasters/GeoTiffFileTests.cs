using System.Buffers.Binary;
using System.Diagnostics;
using Geo.Model.Surfaces;
using Geo.Present.Rasters;
using Geo.Space.Coordinates;
using Geo.Space.Rasters;

namespace Geo.Present.Tests.Rasters;

/// <summary>Judged by GDAL where it is installed; elsewhere by its own directory.</summary>
public sealed class GeoTiffFileTests
{
    static readonly RasterGrid s_grid = new(3, 2, 500_000, 3_400_000, 100, 50, Crs.Get("EPSG:4545"));
    static readonly Surface s_times = new(s_grid, [0, 1.5f, float.NaN, -7, 3600, 1e-3f]);

    [Fact]
    public void Gdal_reads_the_cells_the_place_the_nodata_and_the_unit()
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file)) GeoTiffFile.Write(stream, s_times, "s");
            var about = Run("gdalinfo", file);
            Assert.Contains("Size is 3, 2", about, StringComparison.Ordinal);
            Assert.Contains("ID[\"EPSG\",4545]", about, StringComparison.Ordinal);
            Assert.Contains("Origin = (500000.000000000000000,3400000.000000000000000)", about, StringComparison.Ordinal);
            Assert.Contains("Pixel Size = (100.000000000000000,-50.000000000000000)", about, StringComparison.Ordinal);
            Assert.Contains("COMPRESSION=DEFLATE", about, StringComparison.Ordinal);
            Assert.Contains("NoData Value=nan", about, StringComparison.Ordinal);
            Assert.Contains("Unit Type: s", about, StringComparison.Ordinal);
            // Rows from the north: x y value. The sign of not-a-number says nothing.
            var cells = Run("gdal_translate", "-q", "-of", "XYZ", file, "/vsistdout/").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[2].Replace("-nan", "nan", StringComparison.Ordinal));
            Assert.Equal(["0", "1.5", "nan", "-7", "3600", "0.001"], cells.Select(cell => cell.StartsWith("0.001", StringComparison.Ordinal) ? "0.001" : cell));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Gdal_reads_whole_numbers_over_several_strips()
    {
        // 20,000 columns are more than a strip's bytes a row; the numbers repeat every 1,000 columns.
        var grid = new RasterGrid(20_000, 3, 100, 40, 0.001, 0.001, Crs.Wgs84);
        var file = Path.GetTempFileName();
        try
        {
            using (var stream = File.Create(file)) GeoTiffFile.Write(stream, grid, [.. Enumerable.Range(0, 60_000).Select(cell => (cell % 1000) - 1)], -1);
            var about = Run("gdalinfo", "-stats", "--config", "GDAL_PAM_ENABLED", "NO", file);
            Assert.Contains("ID[\"EPSG\",4326]", about, StringComparison.Ordinal);
            Assert.Contains("Type=Int32", about, StringComparison.Ordinal);
            Assert.Contains("NoData Value=-1", about, StringComparison.Ordinal);
            Assert.Contains("Minimum=0.000, Maximum=998.000, Mean=499.000", about, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void The_same_raster_gives_the_same_bytes_in_a_file_that_begins_as_a_TIFF()
    {
        var bytes = Bytes();

        Assert.Equal(bytes, Bytes());
        Assert.Equal("II*\0"u8.ToArray(), bytes[..4]);
        Assert.InRange(BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4)), 8u, (uint)bytes.Length);
    }

    static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        GeoTiffFile.Write(stream, s_times, "s");
        return stream.ToArray();
    }

    static string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not on this machine.");
            return "";
        }
    }
}
