using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Surfaces;

namespace Geo.Import.Tests.Rasters;

public sealed class SpeedTableTests
{
    [Fact]
    public void A_table_of_speeds_is_read()
    {
        var speeds = Read("class,label,km/h,mode\n1,Tree,4,walking\n2,Path,12,bicycling\n3,Road,60,motorised\n4,Water,0,\n");

        Assert.Equal(
            [new("1", "Tree", 4, GroundMode.Walking), new("2", "Path", 12, GroundMode.Bicycling), new("3", "Road", 60, GroundMode.Motorised), new("4", "Water", 0, GroundMode.Walking)],
            speeds);
        Assert.Equal(0.9f, speeds[0].SecondsPerMetre);
        Assert.Equal(float.NaN, speeds[3].SecondsPerMetre);
    }

    [Theory]
    [InlineData("class,label\n1,Tree\n", FaultCode.HeaderMissing)]
    [InlineData("class,km/h\n1,-3\n", FaultCode.NumberNegative)]
    [InlineData("class,km/h\n1,3\n1,4\n", FaultCode.IdDuplicate)]
    [InlineData("class,km/h\n1,900\n", FaultCode.ValueInvalid)]
    [InlineData("class,km/h,mode\n1,3,flying\n", FaultCode.ValueInvalid)]
    public void A_row_that_is_wrong_refuses_the_table(string text, FaultCode code) =>
        Assert.Equal(code, Assert.Throws<BadInputException>(() => Read(text)).Faults[0].Code);

    [Fact]
    public void A_fraction_raster_belongs_to_the_longest_label_its_name_ends_with()
    {
        using var folder = new TestFolder();
        folder.Write("cover_Rock.tif", "x");
        folder.Write("cover_BareRock.tif", "x");
        GroundSpeed[] speeds = [new("1", "Rock", 2, GroundMode.Walking), new("2", "BareRock", 3, GroundMode.Walking)];

        var files = FractionFolder.List(folder.Path, speeds);

        Assert.Equal(["2", "1"], files.Select(file => file.Speed.Class));
        Assert.Equal(FaultCode.FractionClassUnknown, Assert.Throws<BadInputException>(() => FractionFolder.List(folder.Path, [speeds[1]])).Faults[0].Code);
    }

    static IReadOnlyList<GroundSpeed> Read(string text)
    {
        using var folder = new TestFolder();
        folder.Write("speeds.csv", text);
        return SpeedTable.Read(Path.Combine(folder.Path, "speeds.csv"), default);
    }
}
