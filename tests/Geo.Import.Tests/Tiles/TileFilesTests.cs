using System.IO.Compression;
using Geo.Import.Tiles;
using Geo.Model.Imports;
using Geo.Model.Studies;

namespace Geo.Import.Tests.Tiles;

public sealed class TileFilesTests
{
    static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Tiles", "Samples", name);

    [Theory]
    [InlineData("halves.mbtiles")]
    [InlineData("halves.pmtiles")]
    public void Pictures_are_found_where_the_file_has_them(string name)
    {
        using var file = TileFiles.Open(Sample(name));
        Assert.Equal((TileKind.Png, 8, 9), (file.Set.Kind, file.Set.LeastZoom, file.Set.MostZoom));
        Assert.Equal(105.9, file.Set.Bounds!.West, 6);
        Assert.Equal(30.5, file.Set.Bounds.North, 6);
        // Lengths as SQLite and the npm package pmtiles 4.5.0 give them; rows from the north.
        foreach (var (zoom, column, row, length) in new[] { (8, 203, 105, 575), (9, 406, 211, 471), (9, 406, 210, 652), (9, 407, 211, 478), (9, 407, 210, 662) })
        {
            var tile = file.Find(zoom, column, row);
            Assert.Equal(length, tile!.Bytes.Length);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], tile.Bytes[..4]);
            Assert.Null(tile.Encoding);
        }

        foreach (var (zoom, column, row) in new[] { (9, 408, 211), (7, 101, 52), (10, 0, 0), (8, 0, 105), (8, 256, 105), (8, -1, 0), (30, 0, 0) }) Assert.Null(file.Find(zoom, column, row));
    }

    [Theory]
    [InlineData("shapes.mbtiles")]
    [InlineData("shapes.pmtiles")]
    public void Shapes_name_their_layers_and_come_packed(string name)
    {
        using var file = TileFiles.Open(Sample(name));
        Assert.Equal((TileKind.Vector, 6, 9), (file.Set.Kind, file.Set.LeastZoom, file.Set.MostZoom));
        Assert.Equal(["water", "roads"], file.Set.Layers);
        Assert.Equal(new BoundingBox(106, 30.1, 106.6, 30.4), file.Set.Bounds);
        var tile = file.Find(8, 203, 105)!;
        Assert.Equal("gzip", tile.Encoding);
        using var unpacked = new GZipStream(new MemoryStream(tile.Bytes), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        Assert.Equal(104, bytes.Length);
    }

    [Fact]
    public void A_credit_is_text_whatever_it_was()
    {
        using var file = TileFiles.Open(Sample("shapes.pmtiles"));
        Assert.Equal("Made & measured", file.Set.Credit);
    }

    // zxyToTileId of the npm package pmtiles 4.5.0.
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 0, 1, 2)]
    [InlineData(1, 1, 1, 3)]
    [InlineData(1, 1, 0, 4)]
    [InlineData(3, 5, 2, 76)]
    [InlineData(8, 203, 105, 74203)]
    [InlineData(12, 3423, 1763, 19078479)]
    [InlineData(18, 12345, 98765, 39264537197)]
    [InlineData(22, 4194303, 1, 23456248059217)]
    [InlineData(22, 1, 4194303, 11728124029611)]
    public void Tiles_are_numbered_along_the_curve(int zoom, int column, int row, long number) => Assert.Equal(number, TileNumber.Of(zoom, column, row));

    [Theory]
    [InlineData("halves.pmtiles")]
    [InlineData("shapes.pmtiles")]
    [InlineData("halves.mbtiles")]
    public void A_file_cut_or_spoilt_anywhere_is_a_fault_or_a_hole_and_never_more(string name)
    {
        var whole = File.ReadAllBytes(Sample(name));
        using var folder = new TestFolder();
        var random = new Random(20251122);
        for (var turn = 0; turn < 300; turn++)
        {
            var bytes = turn % 3 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();
            for (var spoilt = turn % 3; spoilt > 0; spoilt--) bytes[random.Next(Math.Min(bytes.Length, name.EndsWith("pmtiles", StringComparison.Ordinal) ? 500 : bytes.Length))] = (byte)random.Next(256);
            var path = Path.Combine(folder.Path, $"{turn}-{name}");
            File.WriteAllBytes(path, bytes);
            try
            {
                using var file = TileFiles.Open(path);
                for (var zoom = 6; zoom < 10; zoom++) file.Find(zoom, 406 >> (9 - zoom), 211 >> (9 - zoom));
            }
            catch (BadInputException fault)
            {
                Assert.Contains(fault.Faults[0].Code, new[] { FaultCode.TilesUnreadable, FaultCode.FileUnreadable });
            }
        }
    }

    [Fact]
    public void A_file_that_is_not_there_or_of_another_kind_is_named()
    {
        Assert.Equal(FaultCode.FileMissing, Assert.Throws<BadInputException>(() => TileFiles.Open("nowhere.mbtiles")).Faults[0].Code);
        Assert.Equal(FaultCode.FileMissing, Assert.Throws<BadInputException>(() => TileFiles.Open("nowhere.pmtiles")).Faults[0].Code);
        Assert.Equal(FaultCode.FormatUnknown, Assert.Throws<BadInputException>(() => TileFiles.Open("map.tif")).Faults[0].Code);
    }
}
