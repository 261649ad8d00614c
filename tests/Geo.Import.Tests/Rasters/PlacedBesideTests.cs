using Geo.Import.Rasters;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Rasters;

/// <summary>Rasters that a file beside them places.</summary>
public sealed class PlacedBesideTests : IDisposable
{
    // gdal_translate -co PROFILE=BASELINE -co TFW=YES -outsize 3 2 -a_ullr 107 31.2 107.3 31 -a_srs EPSG:4490 (GDAL 3.6.2): b.tfw and b.tif.aux.xml.
    const string World = "0.1000000000\n0.0000000000\n0.0000000000\n-0.1000000000\n107.0500000000\n31.1500000000\n";

    const string Auxiliary = """
        <PAMDataset>
          <SRS dataAxisToSRSAxisMapping="2,1">GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4490"]]</SRS>
          <GeoTransform>  1.0700000000000000e+02,  1.0000000000000001e-01,  0.0000000000000000e+00,  3.1199999999999999e+01,  0.0000000000000000e+00, -1.0000000000000001e-01</GeoTransform>
        </PAMDataset>
        """;

    readonly TestFolder _folder = new();

    public PlacedBesideTests() => _folder.Write("b.tif", Tiff.Plain().Unplaced().Bytes());

    public void Dispose() => _folder.Dispose();

    GeoTiffFile Open() => GeoTiffFile.Open(Path.Combine(_folder.Path, "b.tif"), "b.tif");

    (PopulationInput Population, ImportReport Report) Read(string? crs = null) =>
        PopulationRaster.Read(new StudySource { Role = SourceRole.Population, Path = "b.tif", Crs = crs }, Path.Combine(_folder.Path, "b.tif"), TestContext.Current.CancellationToken);

    Fault Refusal(string? crs = null) => Assert.Single(Assert.Throws<BadInputException>(() => Read(crs)).Faults);

    [Theory]
    [InlineData("b.tfw")]
    [InlineData("B.TFW")]
    [InlineData("b.wld")]
    [InlineData("b.tifw")]
    public void A_world_file_gives_the_centre_of_the_first_cell_and_no_system(string name)
    {
        _folder.Write(name, World);
        using (var file = Open())
        {
            Assert.Equal((107.0, 31.2), (Math.Round(file.Grid.West, 9), Math.Round(file.Grid.North, 9)));
            Assert.Equal((0.1, 0.1, name, null), (file.Grid.CellWidth, file.Grid.CellHeight, file.PlacedBy, file.DeclaredCrs));
        }

        Assert.Equal(FaultCode.CrsMissing, Refusal().Code);
        var (population, report) = Read("EPSG:4490");
        Assert.Equal((107.05, 31.15), (Math.Round(population.Longitudes[0], 9), Math.Round(population.Latitudes[0], 9)));
        Assert.Equal((FaultCode.PlacedByFileBeside, name), report.Remarks.Select(remark => (remark.Code, remark.Value)).Single());
    }

    [Fact]
    public void A_projection_beside_the_world_file_is_its_system()
    {
        _folder.Write("b.tfw", World);
        _folder.Write("b.prj", Shapefiles.TinyShapefile.Wgs84);
        Assert.Equal(("EPSG:4326", CrsOrigin.File), (Read().Report.Crs, Read().Report.CrsOrigin));
    }

    [Fact]
    public void What_GDAL_notes_beside_a_raster_goes_before_a_world_file()
    {
        _folder.Write("b.tif.aux.xml", Auxiliary);
        _folder.Write("b.tfw", "nonsense");
        using (var file = Open()) Assert.Equal((107.0, 31.2, "b.tif.aux.xml"), (file.Grid.West, file.Grid.North, file.PlacedBy));
        Assert.Equal(("EPSG:4490", CrsOrigin.File), (Read().Report.Crs, Read().Report.CrsOrigin));
    }

    [Fact]
    public void A_raster_that_says_where_it_lies_does_not_ask()
    {
        _folder.Write("b.tif", Tiff.Plain().Bytes());
        _folder.Write("b.tfw", World);
        using var file = Open();
        Assert.Equal((100.0, null), (file.Grid.West, file.PlacedBy));
    }

    [Theory]
    [InlineData("b.tfw", "0.1 0.01 0 -0.1 107 31", FaultCode.RasterRotated)]
    [InlineData("b.tfw", "0.1 0 0 0.1 107 31", FaultCode.RasterRotated)]
    [InlineData("b.tfw", "0.1 0 0 -0.1 107", FaultCode.RasterNotPlaced)]
    [InlineData("b.tfw", "0.1 0 0 -0.1 NaN 31", FaultCode.RasterNotPlaced)]
    [InlineData("b.tfw", "0.1 0 0 -0.1 1e308 1e308", FaultCode.CoordinatesOutOfRange)]
    [InlineData("b.tif.aux.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><PAMDataset><SRS>&a;</SRS></PAMDataset>", FaultCode.RasterNotPlaced)]
    [InlineData("b.tif.aux.xml", "<PAMDataset><GeoTransform>1,2,3</GeoTransform></PAMDataset>", FaultCode.RasterNotPlaced)]
    [InlineData("b.tif.aux.xml", "<PAMDataset/>", FaultCode.RasterNotPlaced)]
    [InlineData("b.txt", "", FaultCode.RasterNotPlaced)]
    public void A_file_beside_it_that_does_not_place_it_is_refused(string name, string text, FaultCode code)
    {
        _folder.Write(name, text);
        var faults = Assert.Throws<BadInputException>(() => Read("EPSG:4490")).Faults;
        Assert.Contains(code, faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData(7, "JPEG (7)")]
    [InlineData(50000, "ZSTD (50000)")]
    [InlineData(34887, "LERC (34887)")]
    [InlineData(12345, "12345")]
    public void Packings_that_are_not_read_are_named_with_those_that_are(int number, string name)
    {
        _folder.Write("b.tif", Tiff.Plain().Put(259, number).Bytes());
        var fault = Refusal();
        Assert.Equal((FaultCode.RasterUnsupported, "Compression", name, "none, LZW, Deflate, PackBits"), (fault.Code, fault.Column, fault.Value, fault.Hint));
    }
}
