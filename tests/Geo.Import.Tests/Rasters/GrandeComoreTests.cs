using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Rasters;

/// <summary>WorldPop's 100 m raster of the Comoros, LZW with differences, floats in strips; the figures were found with GDAL.</summary>
public sealed class GrandeComoreTests
{
    const string Raster = "grande_comore/com_ppp_2020_UNadj.tif";

    [Fact]
    public void The_island_has_its_populated_cells_and_its_people()
    {
        var (population, report) = Read(new BoundingBox(43, -13, 43.55, -11));

        Assert.Equal(123_287, population.Count);
        Assert.Equal(449_425, Math.Round(population.Millionths.Sum() / 1e6));
        Assert.Equal((123_287, 123_287, 0, 0), (report.Read, report.Accepted, report.Repaired, report.Rejected));
        Assert.Equal(203_208 - 123_287, report.LeftOut);
        Assert.Equal(("EPSG:4326", CrsOrigin.File, "geotiff"), (report.Crs, report.CrsOrigin, report.Format));
    }

    [Fact]
    public void Without_a_clip_all_three_islands_are_read_and_nothing_is_left_out()
    {
        var (population, report) = Read(null);

        Assert.Equal(203_208, population.Count);
        Assert.Equal(0, report.LeftOut);
        Assert.True(population.Ids.Zip(population.Ids.Skip(1)).All(pair => pair.First < pair.Second));
    }

    static (PopulationInput Population, ImportReport Report) Read(BoundingBox? clip) => PopulationRaster.Read(
        new StudySource { Role = SourceRole.Population, Path = Raster, Clip = clip }, SharedData.Require(Raster), TestContext.Current.CancellationToken);
}
