using Geo.Space.Places;
using Geo.Space.Tiles;

namespace Geo.Space.Tests.Tiles;

public sealed class WorldGridTests
{
    [Fact]
    public void The_middle_of_the_map_is_the_middle_of_the_grid() => Assert.Equal((1 << 30, 1 << 30), WorldGrid.CellOf(new(0, 0)));

    // echo "30.23415 106.195" | cs2cs -f %.4f EPSG:4326 EPSG:3857: 11821573.3248 3533683.2899. The square's side is 2π × 6378137 m, a cell 1.87 cm.
    [Fact]
    public void A_place_lies_where_EPSG_3857_has_it()
    {
        var (column, row) = WorldGrid.CellOf(new LonLat(106.195, 30.23415));
        var cell = 2 * 20037508.342789244 / (1L << 31);
        Assert.InRange(11821573.3248 - ((column * cell) - 20037508.342789244), 0, cell);
        Assert.InRange(20037508.342789244 - (row * cell) - 3533683.2899, 0, cell);
    }

    [Fact]
    public void Numbers_along_the_curve_take_columns_and_rows_in_turns()
    {
        // Column 3 is 011, row 5 is 101: row and column bits in turns, the row's first: 10 01 11.
        Assert.Equal(0b100111, WorldGrid.Along(3, 5));
        Assert.Equal((3, 5), WorldGrid.CellAt(0b100111));
        Assert.Equal((int.MaxValue, int.MaxValue - 1), WorldGrid.CellAt(WorldGrid.Along(int.MaxValue, int.MaxValue - 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(19)]
    public void A_tiles_numbers_are_one_stretch_and_those_of_its_neighbours_are_not_in_it(int zoom)
    {
        var (column, row) = WorldGrid.CellOf(new(106.195, 30.23415));
        var tile = new TileId(zoom, column >> (31 - zoom), row >> (31 - zoom));
        Assert.True(tile.IsOnMap);
        Assert.InRange(WorldGrid.Along(column, row), tile.First, tile.Last);
        if (zoom > 0) Assert.False(WorldGrid.Along(column, row) >= (tile with { Column = tile.Column + 1 }).First && WorldGrid.Along(column, row) <= (tile with { Column = tile.Column + 1 }).Last);
        Assert.Equal(1L << (2 * (31 - zoom)), tile.Last - tile.First + 1);
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 1, 0, false)]
    [InlineData(3, 7, 7, true)]
    [InlineData(3, 7, 8, false)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(20, 0, 0, false)]
    [InlineData(3, -1, 0, false)]
    public void A_tile_is_on_the_map_or_not(int zoom, int column, int row, bool expected) => Assert.Equal(expected, new TileId(zoom, column, row).IsOnMap);
}
