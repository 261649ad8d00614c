using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Geo.Model.Surfaces;
using Geo.Space.Rasters;

namespace Geo.Present.Rasters;

/// <summary>Writes a raster as GeoTIFF 1.1: one band, strips, deflate with a predictor, its coordinate system by EPSG code where it has one, GDAL's nodata and unit.</summary>
/// <remarks>Classic TIFF, so at most 4 GB packed. The same raster gives the same bytes.</remarks>
public static class GeoTiffFile
{
    const int StripBytes = 1 << 16;
    const int Header = 8;

    /// <summary>Floats, not-a-number as nodata.</summary>
    /// <param name="stream">Can seek, and stands at its start.</param>
    /// <param name="unit">Of the values, as UDUNITS writes it: <c>s</c>.</param>
    public static void Write(Stream stream, Surface surface, string unit)
    {
        ArgumentNullException.ThrowIfNull(surface);
        // Sample format 3: IEEE floats.
        Write(stream, surface.Grid, MemoryMarshal.AsBytes(surface.Values), 3, "nan", unit, Floats);
    }

    /// <summary>Whole numbers.</summary>
    /// <param name="values">[rows × columns].</param>
    public static void Write(Stream stream, RasterGrid grid, ReadOnlySpan<int> values, int noData)
    {
        ArgumentNullException.ThrowIfNull(grid);
        if (values.Length != grid.Count) throw new ArgumentException($"{values.Length} values for {grid.Count} cells.", nameof(values));
        // Sample format 2: signed whole numbers.
        Write(stream, grid, MemoryMarshal.AsBytes(values), 2, noData.ToString(CultureInfo.InvariantCulture), "", Differences);
    }

    static void Write(Stream stream, RasterGrid grid, ReadOnlySpan<byte> cells, ushort format, string noData, string unit, Action<byte[]> predict)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var rowBytes = grid.Columns * 4;
        var rowsPerStrip = Math.Clamp(StripBytes / rowBytes, 1, grid.Rows);
        var strips = (grid.Rows + rowsPerStrip - 1) / rowsPerStrip;
        var (offsets, lengths) = (new uint[strips], new uint[strips]);
        var row = new byte[rowBytes];
        stream.Write(stackalloc byte[Header]);
        for (var strip = 0; strip < strips; strip++)
        {
            offsets[strip] = checked((uint)stream.Position);
            using (var packed = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            {
                for (var at = strip * rowsPerStrip; at < Math.Min(grid.Rows, (strip + 1) * rowsPerStrip); at++)
                {
                    cells.Slice(at * rowBytes, rowBytes).CopyTo(row);
                    predict(row);
                    packed.Write(row);
                }
            }

            lengths[strip] = checked((uint)stream.Position - offsets[strip]);
        }

        if (stream.Position % 2 == 1) stream.WriteByte(0);
        var directory = checked((uint)stream.Position);
        var fields = Fields(grid, format, noData, unit);
        fields.Longs(278, (uint)rowsPerStrip);
        fields.Longs(273, offsets);
        fields.Longs(279, lengths);
        stream.Write(fields.Bytes(directory));
        Span<byte> header = stackalloc byte[Header];
        "II*\0"u8.CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], directory);
        stream.Position = 0;
        stream.Write(header);
        stream.Position = stream.Length;
    }

    static GeoTiffFields Fields(RasterGrid grid, ushort format, string noData, string unit)
    {
        var fields = new GeoTiffFields();
        fields.Longs(256, (uint)grid.Columns);
        fields.Longs(257, (uint)grid.Rows);
        fields.Shorts(258, 32);
        fields.Shorts(259, 8); // deflate
        fields.Shorts(262, 1); // black is zero
        fields.Shorts(277, 1);
        fields.Shorts(284, 1);
        fields.Shorts(317, (ushort)(format == 3 ? 3 : 2));
        fields.Shorts(339, format);
        fields.Doubles(33550, grid.CellWidth, grid.CellHeight, 0);
        fields.Doubles(33922, 0, 0, 0, grid.West, grid.North, 0);
        AddSystem(fields, grid);
        if (unit.Length > 0) fields.Ascii(42112, $"<GDALMetadata><Item name=\"UNITTYPE\" sample=\"0\" role=\"unittype\">{unit}</Item></GDALMetadata>");
        fields.Ascii(42113, noData);
        return fields;
    }

    // GTModelType (1 projected, 2 geographic), GTRasterType (1: a cell is an area), then the system by its code, or its name where it has none.
    static void AddSystem(GeoTiffFields fields, RasterGrid grid)
    {
        if (grid.Crs is not { } crs) return;
        var (model, key) = crs.IsProjected ? ((ushort)1, (ushort)3072) : ((ushort)2, (ushort)2048);
        if (crs.Epsg is { } code)
        {
            fields.Shorts(34735, 1, 1, 1, 3, 1024, 0, 1, model, 1025, 0, 1, 1, key, 0, 1, (ushort)code);
            return;
        }

        var name = crs.Code + "|";
        fields.Shorts(34735, 1, 1, 1, 4, 1024, 0, 1, model, 1025, 0, 1, 1, 1026, 34737, (ushort)name.Length, 0, key, 0, 1, 32767);
        fields.Ascii(34737, name);
    }

    // Adobe's technical note 3: bytes sorted by weight, the most significant first, then each minus the one before it.
    static void Floats(byte[] row)
    {
        var sorted = new byte[row.Length];
        var cells = row.Length / 4;
        for (var cell = 0; cell < cells; cell++)
        {
            for (var weight = 0; weight < 4; weight++) sorted[(weight * cells) + cell] = row[(4 * cell) + 3 - weight];
        }

        row[0] = sorted[0];
        for (var at = 1; at < row.Length; at++) row[at] = unchecked((byte)(sorted[at] - sorted[at - 1]));
    }

    static void Differences(byte[] row)
    {
        var cells = MemoryMarshal.Cast<byte, int>(row.AsSpan());
        for (var at = cells.Length - 1; at > 0; at--) cells[at] = unchecked(cells[at] - cells[at - 1]);
    }
}
