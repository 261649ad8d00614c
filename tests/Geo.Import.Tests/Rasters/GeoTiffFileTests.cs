using System.IO.Compression;
using Geo.Import.Rasters;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Rasters;

/// <summary>What GDAL does not write, and what nobody should.</summary>
public sealed class GeoTiffFileTests : IDisposable
{
    readonly string _path = Path.GetTempFileName();

    public static TheoryData<string, FaultCode, string> HostileFiles => new()
    {
        { "not a TIFF", FaultCode.FormatUnknown, "header" },
        { "empty", FaultCode.FileEmpty, "" },
        { "three bytes", FaultCode.FormatUnknown, "header" },
        { "directory past the end", FaultCode.RasterDamaged, "directory" },
        { "no width", FaultCode.RasterDamaged, "ImageWidth" },
        { "a thousand million columns", FaultCode.FileTooLarge, "ImageWidth" },
        { "four thousand million rows", FaultCode.FileTooLarge, "ImageLength" },
        { "rows beyond the strips", FaultCode.RasterDamaged, "StripOffsets" },
        { "no offsets", FaultCode.RasterDamaged, "StripOffsets" },
        { "strip past the end", FaultCode.RasterDamaged, "StripOffsets" },
        { "strip count past the end", FaultCode.RasterDamaged, "StripOffsets" },
        { "values past the end", FaultCode.RasterDamaged, "ModelTiepoint" },
        { "more values than bytes", FaultCode.RasterDamaged, "StripByteCounts" },
        { "tiles of nothing", FaultCode.RasterDamaged, "TileWidth" },
        { "tiles of one cell", FaultCode.FileTooLarge, "TileWidth" },
        { "rows of gigabytes", FaultCode.FileTooLarge, "ImageWidth" },
        { "no strip rows", FaultCode.RasterDamaged, "RowsPerStrip" },
        { "no bands", FaultCode.RasterDamaged, "SamplesPerPixel" },
        { "text for a number", FaultCode.RasterDamaged, "ImageWidth" },
        { "compression 7", FaultCode.RasterUnsupported, "Compression" },
        { "predictor 4", FaultCode.RasterUnsupported, "Predictor" },
        { "predictor 3 of bytes", FaultCode.RasterUnsupported, "Predictor" },
        { "12 bits", FaultCode.RasterUnsupported, "BitsPerSample" },
        { "bands of different kinds", FaultCode.RasterUnsupported, "BitsPerSample" },
        { "complex numbers", FaultCode.RasterUnsupported, "BitsPerSample" },
        { "bits from the right", FaultCode.RasterUnsupported, "FillOrder" },
        { "planes of a third kind", FaultCode.RasterUnsupported, "PlanarConfiguration" },
        { "cells of no size", FaultCode.RasterRotated, "ModelPixelScale" },
        { "cells of NaN", FaultCode.RasterRotated, "ModelPixelScale" },
        { "infinitely far", FaultCode.RasterNotPlaced, "ModelTiepoint" },
    };

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(HostileFiles))]
    public void A_hostile_file_is_refused_with_the_tag_that_is_wrong(string kind, FaultCode code, string about)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Open(Hostile(kind))).Faults);

        Assert.Equal((code, about, "some.tif"), (fault.Code, fault.Column, fault.File));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20, "megabytes for a tiny file");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Equal(FaultCode.FileMissing, Assert.Single(Assert.Throws<BadInputException>(() => GeoTiffFile.Open("/no/such.tif", "such.tif")).Faults).Code);

    [Fact]
    public void A_directory_that_leads_back_to_itself_is_read_once() => Assert.Equal([1, 2, 3, 4, 5, 6], Cells(Tiff.Plain()));

    [Fact]
    public void The_old_number_of_deflate_is_deflate() =>
        Assert.Equal([1, 2, 3, 4, 5, 6], Cells(Tiff.Plain().Put(259, 32946).OnlyBlock(Deflated([1, 2, 3, 4, 5, 6]))));

    [Fact]
    public void Big_endian_floats_with_predictor_3_stand_most_significant_byte_first()
    {
        // 1.5 is 3F C0 00 00, −2 is C0 00 00 00, 0.25 is 3E 80 00 00: sorted by weight, then each byte minus the one before it.
        byte[] sorted = [0x3F, 0xC0, 0x3E, 0xC0, 0x00, 0x80, 0, 0, 0, 0, 0, 0];
        byte[] differences = [0x3F, 0x81, 0x7E, 0x82, 0x40, 0x80, 0x80, 0, 0, 0, 0, 0];
        for (var i = 1; i < sorted.Length; i++) Assert.Equal((sorted[i] - sorted[i - 1]) & 0xFF, differences[i]);

        foreach (var bigEndian in (bool[])[false, true])
        {
            var tiff = Tiff.Plain(bigEndian).Put(257, 1).Put(258, 32).Put(339, 3).Put(259, 8).Put(317, 3).OnlyBlock(Deflated(differences));
            Assert.Equal([1.5, -2, 0.25], Cells(tiff));
        }
    }

    [Fact]
    public void LZW_unpacks_the_example_of_the_specification()
    {
        // TIFF 6.0, section 13: the string 7 7 7 8 8 7 7 6 6 is packed as Clear 7 258 8 8 258 6 6 End, each of nine bits.
        int[] codes = [256, 7, 258, 8, 8, 258, 6, 6, 257];
        var tiff = Tiff.Plain().Put(256, 9).Put(257, 1).Put(259, 5).OnlyBlock(NineBits(codes));

        Assert.Equal([7, 7, 7, 8, 8, 7, 7, 6, 6], Cells(tiff));
    }

    [Fact]
    public void PackBits_unpacks_the_example_of_the_specification()
    {
        // TIFF 6.0, section 9 (from Apple's note): FE AA is three AA, 02 is three bytes as they are, FD four, 80 nothing.
        byte[] packed = [0xFE, 0xAA, 0x02, 0x80, 0x00, 0x2A, 0xFD, 0xAA, 0x03, 0x80, 0x00, 0x2A, 0x22, 0x80, 0xF7, 0xAA];
        byte[] expected = [0xAA, 0xAA, 0xAA, 0x80, 0x00, 0x2A, 0xAA, 0xAA, 0xAA, 0xAA, 0x80, 0x00, 0x2A, 0x22, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA, 0xAA];
        var tiff = Tiff.Plain().Put(256, 24).Put(257, 1).Put(259, 32773).OnlyBlock(packed);

        Assert.Equal(expected.Select(value => (double)value), Cells(tiff));
    }

    [Theory]
    [InlineData(1, new byte[] { 1, 2, 3, 4, 5 })]
    [InlineData(5, new byte[] { 0x80, 0x00 })]
    [InlineData(5, new byte[] { 0x80, 0x7F, 0xFF, 0xFF })] // after Clear a code that means nothing yet
    [InlineData(5, new byte[] { })]
    [InlineData(8, new byte[] { 0x78, 0x9C, 0x63 })]
    [InlineData(8, new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData(32773, new byte[] { 0x05, 1, 2 })]
    [InlineData(32773, new byte[] { 0xFE })]
    [InlineData(32773, new byte[] { 0x80, 0x80, 0x80 })]
    public void A_block_that_ends_too_early_or_means_nothing_is_damaged(int compression, byte[] block)
    {
        var tiff = Tiff.Plain().Put(259, compression).OnlyBlock(block).PutLong(279, Math.Max(block.Length, 1));
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Cells(tiff)).Faults);

        Assert.Equal((FaultCode.RasterDamaged, "block"), (fault.Code, fault.Column));
    }

    [Fact]
    public void A_block_that_would_unpack_to_gigabytes_is_unpacked_as_far_as_its_row()
    {
        // A million zeros behind the six cells.
        var tiff = Tiff.Plain().Put(259, 8).OnlyBlock(Deflated([1, 2, 3, 4, 5, 6, .. new byte[1_000_000]]));
        Assert.Equal([1, 2, 3, 4, 5, 6], Cells(tiff));
    }

    [Fact]
    public void A_transformation_without_a_turn_places_the_raster()
    {
        using var file = Open(Tiff.Plain().Put(34264, [2d, 0, 0, 100, 0, -3, 0, 40, 0, 0, 0, 0, 0, 0, 0, 1]).Bytes());
        Assert.Equal((100, 40, 2, 3), (file.Grid.West, file.Grid.North, file.Grid.CellWidth, file.Grid.CellHeight));
    }

    [Fact]
    public void A_tie_point_may_tie_any_cell_and_a_point_raster_its_centre()
    {
        // Cell (1, 1) at 100° E, 40° N. Keys: version 1.1.0, two keys; geographic; PixelIsPoint.
        var tiff = Tiff.Plain().Put(33922, [1d, 1, 0, 100, 40, 0]).Put(34735, 1, 1, 0, 2, 1024, 0, 1, 2, 1025, 0, 1, 2);
        using var file = Open(tiff.Bytes());
        Assert.Equal((98.5, 41.5), (file.Grid.West, file.Grid.North));
        Assert.Null(file.DeclaredCrs);
    }

    [Theory]
    [InlineData("-99999", -99999d)]
    [InlineData(" 255 ", 255d)]
    [InlineData("nan", double.NaN)]
    [InlineData("none", null)]
    public void Nodata_is_a_decimal_number_or_nothing(string text, double? expected)
    {
        using var file = Open(Tiff.Plain().Put(42113, text).Bytes());
        Assert.Equal(expected, file.NoData);
    }

    [Fact]
    public void A_row_that_is_not_there_is_the_callers_fault()
    {
        using var file = Open(Tiff.Plain().Bytes());
        Assert.Throws<ArgumentOutOfRangeException>(() => file.ReadRow(2, new double[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => file.ReadRow(-1, new double[3]));
        Assert.Throws<ArgumentException>(() => file.ReadRow(0, new double[4]));
    }

    static byte[] Hostile(string kind) => kind switch
    {
        "not a TIFF" => "id,name,people\n"u8.ToArray(),
        "empty" => [],
        "three bytes" => [.. "II"u8, 42],
        "directory past the end" => [.. "II"u8, 42, 0, 255, 255, 255, 127],
        "no width" => Tiff.Plain().Put(256, 0).Bytes(),
        "a thousand million columns" => Tiff.Plain().PutLong(256, 1_000_000_000).Bytes(),
        "four thousand million rows" => Tiff.Plain().PutLong(257, uint.MaxValue).Bytes(),
        "rows beyond the strips" => Tiff.Plain().Put(257, 200).Bytes(),
        "no offsets" => Tiff.Plain().PutLong(273).Bytes(),
        "strip past the end" => Tiff.Plain().PutLong(273, 0x7FFF_FFFF).Bytes(),
        "strip count past the end" => Tiff.Plain().PutLong(279, 0xFFFF_FFFF).Bytes(),
        "values past the end" => Tiff.Plain().Put(33922, 12, 1000, [1, 2, 3, 4, 5]).Bytes(),
        "more values than bytes" => Tiff.Plain().Put(279, 4, uint.MaxValue, [1, 2, 3, 4, 5]).Bytes(),
        "tiles of nothing" => Tiff.Plain().Put(322, 0).Put(323, 16).Bytes(),
        "tiles of one cell" => Tiff.Plain().Put(256, 10_000).Put(322, 1).Put(323, 1).Bytes(),
        "rows of gigabytes" => Tiff.Plain().PutLong(256, 1_000_000).Put(277, 65_535).Bytes(),
        "no strip rows" => Tiff.Plain().Put(278, 0).Bytes(),
        "no bands" => Tiff.Plain().Put(277, 0).Bytes(),
        "text for a number" => Tiff.Plain().Put(256, "3").Bytes(),
        "compression 7" => Tiff.Plain().Put(259, 7).Bytes(),
        "predictor 4" => Tiff.Plain().Put(259, 8).Put(317, 4).Bytes(),
        "predictor 3 of bytes" => Tiff.Plain().Put(259, 8).Put(317, 3).Bytes(),
        "12 bits" => Tiff.Plain().Put(258, 12).Bytes(),
        "bands of different kinds" => Tiff.Plain().Put(277, 2).Put(258, 8, 16).Bytes(),
        "complex numbers" => Tiff.Plain().Put(258, 64).Put(339, 6).Bytes(),
        "bits from the right" => Tiff.Plain().Put(266, 2).Bytes(),
        "planes of a third kind" => Tiff.Plain().Put(284, 3).Bytes(),
        "cells of no size" => Tiff.Plain().Put(33550, [0d, 1, 0]).Bytes(),
        "cells of NaN" => Tiff.Plain().Put(33550, [double.NaN, 1, 0]).Bytes(),
        "infinitely far" => Tiff.Plain().Put(33922, [0, 0, 0, double.PositiveInfinity, 40, 0]).Bytes(),
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(bytes);
        return packed.ToArray();
    }

    static byte[] NineBits(int[] codes)
    {
        var bits = string.Concat(codes.Select(code => Convert.ToString(code, 2).PadLeft(9, '0')));
        bits = bits.PadRight((bits.Length + 7) / 8 * 8, '0');
        return [.. bits.Chunk(8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    double[] Cells(Tiff tiff)
    {
        using var file = Open(tiff.Bytes());
        var cells = new double[file.Grid.Count];
        for (var row = 0; row < file.Grid.Rows; row++) file.ReadRow(row, cells.AsSpan(row * file.Grid.Columns, file.Grid.Columns));
        return cells;
    }

    GeoTiffFile Open(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        return GeoTiffFile.Open(_path, "some.tif");
    }
}
