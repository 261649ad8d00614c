using Geo.Import.Rasters;
using Geo.Model.Imports;

namespace Geo.Import.Tests.Rasters;

public sealed class SurfaceFileTests
{
    const string Grid = "NCOLS 3\nnrows 2\nXLLCorner 100\nyllcorner 30\ncellsize 0.5\nnodata_VALUE -1\n1 2.5 -1\n4e0 5\n6\n";

    [Fact]
    public void An_ascii_grid_is_read_whatever_its_capitals_and_lines()
    {
        var surface = Read(Grid);

        Assert.Equal((3, 2, 100.0, 31.0, 0.5, 0.5, "EPSG:4326"), (surface.Grid.Columns, surface.Grid.Rows, surface.Grid.West, surface.Grid.North, surface.Grid.CellWidth, surface.Grid.CellHeight, surface.Grid.Crs?.Code));
        Assert.Equal([1, 2.5f, float.NaN, 4, 5, 6], surface.Values.ToArray());
    }

    [Fact]
    public void A_grid_placed_by_the_centre_of_a_cell_begins_half_a_cell_before()
    {
        var grid = Read(Grid.Replace("XLLCorner 100", "xllcenter 100.25").Replace("yllcorner 30", "yllcenter 30.25").Replace("nodata_VALUE -1\n", "")).Grid;

        Assert.Equal((100.0, 31.0), (grid.West, grid.North));
    }

    [Fact]
    public void Without_a_nodata_value_it_is_minus_9999() => Assert.Equal(float.NaN, Read("ncols 1 nrows 1 xllcorner 0 yllcorner 0 cellsize 1 -9999").Values[0]);

    [Theory]
    [InlineData("1 2.5", "1 2,5", FaultCode.GridDecimalComma, 7)]
    [InlineData("1 2.5", "1 x", FaultCode.ValueInvalid, 7)]
    [InlineData("\n6\n", "\n", FaultCode.GridCellsMissing, 9)]
    [InlineData("\n6\n", "\n6 7\n", FaultCode.GridCellsExtra, 9)]
    [InlineData("NCOLS 3", "NCOLS 3.5", FaultCode.GridHeaderInvalid, 7)]
    [InlineData("NCOLS 3", "NCOLS 3000000", FaultCode.FileTooLarge, 7)]
    [InlineData("NCOLS 3\nnrows 2", "NCOLS 900000\nnrows 900000", FaultCode.FileTooLarge, 7)]
    [InlineData("NCOLS 3\nnrows 2", "NCOLS 10000\nnrows 10000", FaultCode.GridCellsMissing, 7)] // said before any memory is taken
    [InlineData("cellsize 0.5", "cellsize 0", FaultCode.GridHeaderInvalid, 7)]
    [InlineData("cellsize 0.5", "cells 0.5", FaultCode.GridHeaderInvalid, 5)]
    [InlineData("nrows 2", "ncols 2", FaultCode.GridHeaderInvalid, 2)]
    public void A_grid_that_is_none_says_why_and_where(string right, string wrong, FaultCode code, long line)
    {
        var fault = Assert.Throws<BadInputException>(() => Read(Grid.Replace(right, wrong))).Faults[0];

        Assert.Equal((code, line), (fault.Code, fault.Row));
    }

    [Fact]
    public void Metres_without_a_system_are_asked_about_and_taken_in_the_one_that_is_named()
    {
        var metres = Grid.Replace("XLLCorner 100", "xllcorner 500000").Replace("yllcorner 30", "yllcorner 3400000");

        Assert.Equal(FaultCode.CrsMissing, Assert.Throws<BadInputException>(() => Read(metres)).Faults[0].Code);
        Assert.Equal("EPSG:4545", Read(metres, "EPSG:4545").Grid.Crs?.Code);
    }

    [Fact]
    public void A_GeoTIFF_gives_its_cells()
    {
        using var folder = new TestFolder();
        folder.Write("a.tif", Tiff.Plain().Put(42113, "2").Bytes());

        var surface = SurfaceFile.Read(Path.Combine(folder.Path, "a.tif"), null, default);

        Assert.Equal([1, float.NaN, 3, 4, 5, 6], surface.Values.ToArray());
    }

    static Geo.Model.Surfaces.Surface Read(string text, string? crs = null)
    {
        using var folder = new TestFolder();
        folder.Write("a.asc", text);
        return SurfaceFile.Read(Path.Combine(folder.Path, "a.asc"), crs, default);
    }
}
