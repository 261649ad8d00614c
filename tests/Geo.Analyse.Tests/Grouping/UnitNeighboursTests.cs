using Geo.Analyse.Grouping;
using Geo.Model.Areas;
using NetTopologySuite.Geometries;

namespace Geo.Analyse.Tests.Grouping;

public sealed class UnitNeighboursTests
{
    // At the equator 0.001° is 111 m.
    static Unit Square(string id, double west, double south, double east, double north) => new()
    {
        Id = id,
        Name = id,
        Level = UnitLevel.Township,
        Boundary = new Polygon(new LinearRing([new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)])),
    };

    [Theory]
    [InlineData(true, 0.01, 0, 0.02, 0.01)] // a side in common
    [InlineData(true, 0.01, 0.002, 0.02, 0.003)] // 111 m of it
    [InlineData(false, 0.01, 0.002, 0.02, 0.0022)] // 22 m, and 30 m to either side of it
    [InlineData(false, 0.01, 0.01, 0.02, 0.02)] // a corner
    [InlineData(true, 0.0102, 0, 0.02, 0.01)] // digitised 22 m apart
    [InlineData(false, 0.0104, 0, 0.02, 0.01)] // 45 m apart
    [InlineData(true, 0.0098, 0, 0.02, 0.01)] // 22 m too far
    public void Units_are_neighbours_where_their_borders_run_along_each_other(bool isNear, double west, double south, double east, double north)
    {
        var tree = new UnitTree([Square("1", 0, 0, 0.01, 0.01), Square("2", west, south, east, north)]);
        Assert.Equal(isNear ? [(0, 1)] : [], UnitNeighbours.List(tree, default));
    }
}
