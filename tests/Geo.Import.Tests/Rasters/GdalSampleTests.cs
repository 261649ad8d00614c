using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Rasters;

/// <summary>Files that GDAL 3.6.2 wrote and read back (gdal-samples.py); their cells follow from a formula that is restated here.</summary>
public sealed class GdalSampleTests(GdalSamples samples) : IClassFixture<GdalSamples>
{
    const int Columns = 19;
    const int Rows = 21;

    // Type: what was taken off the mix 0…250, and the factor.
    static readonly Dictionary<string, (SampleKind Kind, int Offset, double Scale)> s_types = new()
    {
        ["uint8"] = (SampleKind.UInt8, 0, 1),
        ["int8"] = (SampleKind.Int8, 125, 1),
        ["uint16"] = (SampleKind.UInt16, 0, 257),
        ["int16"] = (SampleKind.Int16, 125, 260),
        ["uint32"] = (SampleKind.UInt32, 0, 16_900_000),
        ["int32"] = (SampleKind.Int32, 125, 17_000_000),
        ["uint64"] = (SampleKind.UInt64, 0, 1L << 50),
        ["int64"] = (SampleKind.Int64, 125, 1L << 50),
        ["float16"] = (SampleKind.Float16, 125, 0.25),
        ["float32"] = (SampleKind.Float32, 125, 0.37109375),
        ["float64"] = (SampleKind.Float64, 125, 0.37109375),
    };

    [Fact]
    public void Every_packing_predictor_type_byte_order_and_shape_gives_the_cells_that_were_written()
    {
        var names = samples.Names.Where(name => name.StartsWith("matrix-", StringComparison.Ordinal)).ToArray();
        Assert.True(names.Length > 200, $"{names.Length} samples");
        foreach (var name in names)
        {
            using var file = Open(name);
            var (kind, offset, scale) = s_types[name.Split('-')[1]];
            Assert.Equal(kind, file.Sample);
            Assert.Equal((Columns, Rows), (file.Grid.Columns, file.Grid.Rows));
            var cells = new double[Columns];
            for (var row = 0; row < Rows; row++)
            {
                file.ReadRow(row, cells);
                var expected = Enumerable.Range(row * Columns, Columns).Select(cell => ((cell * 37 % 251) - offset) * scale);
                Assert.True(expected.SequenceEqual(cells), $"{name}, row {row}: {string.Join(' ', cells)}");
            }
        }
    }

    [Fact]
    public void LZW_is_unpacked_through_its_widest_codes_and_past_a_full_table()
    {
        using var file = Open("lzw-long.tif");
        var cells = new double[128];
        for (var row = 0; row < 128; row++)
        {
            file.ReadRow(row, cells);
            Assert.Equal(Enumerable.Range(row * 128, 128).Select(cell => (double)(((cell * cell / 3) + (cell / 7)) % 32)), cells);
        }
    }

    [Fact]
    public void Rows_may_be_asked_for_in_any_order()
    {
        foreach (var name in samples.Names.Where(name => name.StartsWith("matrix-int16-", StringComparison.Ordinal)))
        {
            using var file = Open(name);
            var cells = new double[Columns];
            foreach (var row in (int[])[20, 3, 3, 19, 0, 7, 6, 18])
            {
                file.ReadRow(row, cells);
                Assert.True(Enumerable.Range(row * Columns, Columns).Select(cell => ((cell * 37 % 251) - 125) * 260d).SequenceEqual(cells), $"{name}, row {row}");
            }
        }
    }

    [Theory]
    [InlineData("placed-4490", "EPSG:4490", 100, 40, 0.5, 0.25)]
    [InlineData("placed-4545", "EPSG:4545", 500_000, 3_400_000, 100, 100)]
    [InlineData("placed-4524", "EPSG:4524", 36_500_000, 3_400_000, 100, 100)]
    [InlineData("placed-32649", "EPSG:32649", 500_000, 3_400_000, 100, 100)]
    [InlineData("placed-3857", "EPSG:3857", 12_000_000, 3_600_000, 100, 100)]
    [InlineData("placed-point", "EPSG:4326", 100, 40, 0.5, 0.25)] // GDAL shifts by half a cell when it writes a point raster, and so back
    public void A_raster_lies_where_it_was_put(string name, string crs, double west, double north, double width, double height)
    {
        using var file = Open(name + ".tif");
        Assert.Equal(crs, file.DeclaredCrs);
        Assert.Equal(crs, file.Grid.Crs?.Code);
        Assert.Equal((west, north, width, height), (file.Grid.West, file.Grid.North, file.Grid.CellWidth, file.Grid.CellHeight));
        Assert.Equal((west + (2.5 * width), north - (1.5 * height)), (file.Grid.CentreX(2), file.Grid.CentreY(1)));
        Assert.Equal(5, file.Grid.CellOf(2, 1));
    }

    [Theory]
    [InlineData("placed-rotated", FaultCode.RasterRotated)]
    [InlineData("placed-south_up", FaultCode.RasterRotated)]
    [InlineData("placed-nowhere", FaultCode.RasterNotPlaced)]
    [InlineData("zstd", FaultCode.RasterUnsupported)]
    public void What_is_not_read_is_refused_with_the_reason(string name, FaultCode code)
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Open(name + ".tif")).Faults);
        Assert.Equal(code, fault.Code);
        Assert.NotEqual("", fault.Column);
    }

    [Fact]
    public void A_raster_on_Beijing_54_is_refused_with_the_reason_until_the_study_declares_otherwise()
    {
        var fault = Assert.Single(Assert.Throws<BadInputException>(() => Read("placed-2436.tif")).Faults);
        Assert.Equal((FaultCode.CrsNeedsShift, "EPSG:2436"), (fault.Code, fault.Value));

        var (population, report) = Read("placed-2436.tif", crs: "EPSG:4545");
        Assert.Equal(6, population.Count);
        Assert.Equal(("EPSG:4545", CrsOrigin.Study), (report.Crs, report.CrsOrigin));
    }

    [Fact]
    public void Degrees_without_a_system_are_taken_as_WGS_84_and_said_so_and_metres_are_not()
    {
        Assert.Equal(("EPSG:4326", CrsOrigin.Assumed), (Read("placed-none.tif").Report.Crs, Read("placed-none.tif").Report.CrsOrigin));
        Assert.Equal(FaultCode.CrsMissing, Assert.Single(Assert.Throws<BadInputException>(() => Read("placed-none-metres.tif")).Faults).Code);
    }

    [Fact]
    public void Metres_become_degrees_cell_by_cell()
    {
        // The centre of cell 0, easting 500 050 and northing 3 399 950, by cs2cs (PROJ 9.1.1).
        var (population, _) = Read("placed-4545.tif");
        Assert.Equal([0, 1, 2, 3, 4, 5], population.Ids);
        Assert.Equal(108.0005220187, population.Longitudes[0], 1e-9);
        Assert.Equal(30.7201664545, population.Latitudes[0], 1e-9);
    }

    [Theory]
    [InlineData("people.tif")]
    [InlineData("people-lowest.tif")]
    public void Empty_cells_are_no_rows_and_impossible_ones_are_rejected_by_name(string name)
    {
        // nodata, 0, 1.5, not a number; 2.25, −3, infinity, 1e-9: two rows, two rejected.
        var (population, report) = Read(name);

        Assert.Equal([2, 4], population.Ids);
        Assert.Equal([1_500_000, 2_250_000], population.Millionths);
        Assert.Equal([101.25, 100.25], population.Longitudes);
        Assert.Equal([39.875, 39.625], population.Latitudes);
        Assert.Equal((4, 2, 0, 2), (report.Read, report.Accepted, report.Repaired, report.Rejected));
        Assert.Equal([(FaultCode.NumberNegative, 6L, "-3"), (FaultCode.PeopleInvalid, 7L, "Infinity")], report.Rejections.Select(fault => (fault.Code, fault.Row, fault.Value)));
        Assert.Equal(["5", "1", "1", "100.75", "39.625", "-3"], report.RejectedRows!.Rows.First().Cells);
        Assert.Equal(report.RejectedRows.Header.Count, report.RejectedRows.Rows.First().Cells.Count);
    }

    [Fact]
    public void Cells_that_lie_nowhere_in_the_declared_system_are_rejected_by_their_own_coordinates()
    {
        // Degrees declared as metres: an easting of 100.25 m would be 500 km west of the meridian. Six cells; the first three are named.
        var faults = Assert.Throws<BadInputException>(() => Read("placed-none.tif", crs: "EPSG:4545")).Faults;

        Assert.Equal([FaultCode.NoRowAccepted, .. Enumerable.Repeat(FaultCode.CoordinatesOutOfRange, 3)], faults.Select(fault => fault.Code));
        Assert.Equal((1, "100.25, 39.875", "EPSG:4545"), (faults[1].Row, faults[1].Value, faults[1].Hint));
    }

    [Fact]
    public void A_clip_leaves_out_and_counts_populated_cells_alone()
    {
        var (population, report) = Read("people.tif", clip: new BoundingBox(101, 39, 102, 41));

        Assert.Equal([2], population.Ids);
        Assert.Equal((2, 1, 1, 2), (report.Read, report.Accepted, report.Rejected, report.LeftOut)); // infinity is inside
    }

    [Fact]
    public void Blocks_that_a_sparse_file_leaves_out_are_nodata()
    {
        var (population, report) = Read("people-sparse.tif");

        Assert.Equal([(35 * 40) + 3], population.Ids);
        Assert.Equal([9_000_000], population.Millionths);
        Assert.Equal(1, report.Read);
    }

    [Fact]
    public void Nodata_may_be_not_a_number() => Assert.Equal([7_000_000], Read("people-nan.tif").Population.Millionths);

    [Fact]
    public void A_raster_without_people_is_refused() =>
        Assert.Equal(FaultCode.NoRowAccepted, Assert.Single(Assert.Throws<BadInputException>(() => Read("people-empty.tif")).Faults).Code);

    GeoTiffFile Open(string name) => GeoTiffFile.Open(samples.PathOf(name), name);

    (PopulationInput Population, ImportReport Report) Read(string name, string? crs = null, BoundingBox? clip = null) => PopulationRaster.Read(
        new StudySource { Role = SourceRole.Population, Path = name, Crs = crs, Clip = clip }, samples.PathOf(name), TestContext.Current.CancellationToken);
}
