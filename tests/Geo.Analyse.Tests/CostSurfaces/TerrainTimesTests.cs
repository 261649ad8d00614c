using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Space.Coordinates;
using Geo.Space.Places;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

public sealed class TerrainTimesTests
{
    // CGCS2000, zone of 108° E: eight cells of 100 m along the meridian's easting, the fourth a river; ¾ s/m.
    static readonly RasterGrid s_grid = new(8, 1, 500_000, 3_500_000, 100, 100, Crs.Get("EPSG:4545"));
    static readonly FrictionSurface s_valley = new(new(s_grid, [0.75f, 0.75f, 0.75f, float.NaN, 0.75f, 0.75f, 0.75f, 0.75f]));

    [Fact]
    public void Each_demand_point_gets_its_nearest_two_facilities()
    {
        var open = new FrictionSurface(new(s_grid, [.. Enumerable.Repeat(0.75f, 8)]));

        var reach = new TerrainTimes(open, new()).Find([Cell(0), Cell(6), Cell(7)], [Cell(2), Cell(7)]);

        Assert.Equal([0, 2], reach.First);
        Assert.Equal([150_000, 0], reach.FirstMs);
        Assert.Equal([1, 1], reach.Second);
        Assert.Equal([300_000, 75_000], reach.SecondMs);
        Assert.Equal((0, 0), (reach.FacilitiesOff, reach.PointsOff));
    }

    [Fact]
    public void Behind_a_river_and_beyond_the_limit_there_is_no_facility()
    {
        var reach = new TerrainTimes(s_valley, new()).Find([Cell(0)], [Cell(1), Cell(2), Cell(4)], TimeSpan.FromSeconds(75));

        Assert.Equal([0, -1, -1], reach.First);
        Assert.Equal([75_000, TerrainTimes.None, TerrainTimes.None], reach.FirstMs);
        Assert.Equal([-1, -1, -1], reach.Second);
    }

    [Fact]
    public void A_place_in_the_river_stands_for_the_nearest_bank()
    {
        var places = new GroundPlaces(s_valley);

        Assert.Equal(2, places.Find(Place(310)));
        Assert.Equal(4, places.Find(Place(390)));
        Assert.Equal(-1, new GroundPlaces(s_valley, snapMetres: 50).Find(Place(310))); // the bank's centre is 60 m off
    }

    [Fact]
    public void A_place_outside_of_the_raster_is_off_the_surface_and_counted()
    {
        var reach = new TerrainTimes(s_valley, new()).Find([Place(-2000), Cell(5)], [Cell(6), Place(5000)]);

        Assert.Equal([1, -1], reach.First);
        Assert.Equal((1, 1), (reach.FacilitiesOff, reach.PointsOff));
    }

    [Fact]
    public void Cliffs_take_days_and_no_more_memory_than_hills()
    {
        // Down 290 m between cells 100 m apart, by Tobler e^(3.5 × 2.8) as long as on the level: fifteen days to either side, told of both at once.
        var ground = new FrictionSurface(new(s_grid, [.. Enumerable.Repeat(0.75f, 8)]), new(s_grid, [0, 290, 0, 0, 0, 0, 0, 0]), [.. Enumerable.Repeat(true, 8)]);
        var days = 75_000 * Math.Exp(9.8);

        var reach = new TerrainTimes(ground, new()).Find([Cell(0), Cell(2)], [Cell(1)], null, TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (reach.First[0], reach.Second[0]));
        Assert.Equal(days, reach.FirstMs[0], days * 1e-5);
        Assert.Equal(reach.FirstMs[0], reach.SecondMs[0]);
    }

    static LonLat Cell(int column) => Place((column * 100) + 50);

    static LonLat Place(double east) => s_grid.Crs!.ToWgs84(500_000 + east, 3_499_950);
}
