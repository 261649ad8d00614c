using Geo.Analyse.CostSurfaces;
using Geo.Model.Surfaces;
using Geo.Model.Travel;
using Geo.Space.Rasters;

namespace Geo.Analyse.Tests.CostSurfaces;

public sealed class SlopeTests
{
    static readonly CostSurfaceOptions s_away = new() { Neighbours = Neighbours.Eight, Direction = TravelDirection.Away };

    [Theory]
    [InlineData(0, 30)] // level: as the ground is
    [InlineData(3, 42.572)] // 10 % up: e^(3.5 × 0.10) = 1.419068
    [InlineData(-1.5, 25.184)] // 5 % down, the fastest: e^(−0.175) = 0.839457
    [InlineData(-3, 30)] // 10 % down is as fast as level ground
    [InlineData(-9, 60.413)] // 30 % down: e^(3.5 × 0.20) = 2.013753
    public void Tobler_by_hand(float rise, double seconds) =>
        Assert.Equal(seconds, GrownSurface.Seconds(Slope(rise, 1), s_away, 0)[1], 2);

    // r.walk: T = 0.72 ΔS + 6 ΔH up + 1.9998 ΔH moderately down − 1.9998 ΔH steeply down, ΔH negative downhill, steep below −0.2125. ΔS = 30 m: 21.6 s.
    [Theory]
    [InlineData(0, 21.6)]
    [InlineData(3, 39.6)] // + 6 × 3
    [InlineData(-3, 15.6006)] // − 1.9998 × 3
    [InlineData(-6.3, 9.00126)] // slope −0.21: − 1.9998 × 6.3
    [InlineData(-6.6, 34.79868)] // slope −0.22: + 1.9998 × 6.6
    public void Langmuir_by_hand(float rise, double seconds) =>
        Assert.Equal(seconds, GrownSurface.Seconds(Slope(rise, 0.72f), s_away with { Slope = SlopePace.Langmuir }, 0)[1], 4);

    [Fact]
    public void Towards_a_facility_in_the_valley_is_downhill_and_away_from_it_uphill()
    {
        var valley = Slope(3, 1);

        Assert.Equal(30 * Math.Exp(0.35), GrownSurface.Seconds(valley, s_away, 0)[1], 3);
        Assert.Equal(30, GrownSurface.Seconds(valley, s_away with { Direction = TravelDirection.Towards }, 0)[1], 3);
    }

    [Fact]
    public void Slope_changes_nothing_for_vehicles()
    {
        var grid = new RasterGrid(3, 1, 0, 0, 30, 30, null);
        var road = new FrictionSurface(new(grid, [1, 1, 1]), new(grid, [0, 3, 6]), [true, false, false]);

        var seconds = GrownSurface.Seconds(road, s_away, 0);

        Assert.Equal((15 * Math.Exp(0.35)) + 15, seconds[1], 3); // half of the step on foot
        Assert.Equal(seconds[1] + 30, seconds[2], 3);
    }

    [Fact]
    public void A_cell_without_a_height_is_level_with_its_neighbours() =>
        Assert.Equal(30, GrownSurface.Seconds(Slope(float.NaN, 1), s_away, 0)[1], 4);

    static FrictionSurface Slope(float rise, float pace)
    {
        var grid = new RasterGrid(2, 1, 0, 0, 30, 30, null);
        return new(new(grid, [pace, pace]), new(grid, [100, 100 + rise]));
    }
}
