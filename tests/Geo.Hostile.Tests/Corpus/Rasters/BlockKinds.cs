using System.IO.Compression;
using Geo.Hostile.Tests.Making;
using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Rasters;

/// <summary>Rasters whose blocks lie, and cells that are no people.</summary>
static class BlockKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Raster.Fields("blocks: a strip past the end", "a strip lies in the file", tiff => tiff.PutLong(273, 1_000_000), Refused(RasterDamaged)),
        Raster.Fields("blocks: a strip longer than the file", "a strip ends in the file", tiff => tiff.PutLong(279, 4_000_000_000), Refused(RasterDamaged)),
        Raster.Fields("blocks: a strip too short", "a strip holds its rows", tiff => tiff.PutLong(279, 2), Refused(RasterDamaged)),
        Raster.Fields("blocks: strips for one row of two", "every row has its strip", tiff => tiff.Put(278, 1), Refused(RasterDamaged)),
        Raster.Fields("blocks: strips of no row", "a strip has rows", tiff => tiff.Put(278, 0), Refused(RasterDamaged)),
        Raster.Fields("blocks: tiles of no column", "a tile has columns", tiff => tiff.Put(322, 0).Put(323, 16), Refused(RasterDamaged)),
        Raster.Fields("blocks: tiles of one column for a million", "a row has at most 4,096 tiles", tiff => tiff.PutLong(256, 1_000_000).Put(322, 1).Put(323, 1), Refused(FileTooLarge)),
        Raster.Fields("blocks: packed as JPEG", "the packing is one that is read", tiff => tiff.Put(259, 7), Refused(RasterUnsupported)),
        Raster.Fields("blocks: a predictor of 7", "the predictor is 1 to 3", tiff => tiff.Put(259, 8).Put(317, 7), Refused(RasterUnsupported)),
        Raster.Fields("blocks: a predictor for floats on whole numbers", "the predictor fits the samples", tiff => tiff.Put(259, 8).Put(317, 3), Refused(RasterUnsupported)),
        Raster.Fields("blocks: LZW of codes that mean nothing", "a code has been learnt before", tiff => tiff.Put(259, 5).OnlyBlock([0xFF, 0xFF, 0xFF, 0xFF]), Refused(RasterDamaged)),
        Raster.Fields("blocks: LZW that ends at once", "LZW ends where its rows end", tiff => tiff.Put(259, 5).OnlyBlock([0x80, 0x40, 0x40]), Refused(RasterDamaged)),
        Raster.Fields("blocks: deflate of noise", "deflate is deflate", tiff => tiff.Put(259, 8).OnlyBlock(new SplitMix(3).Bytes(64)), Refused(RasterDamaged)),
        Raster.Fields("blocks: deflate with another checksum", "deflate ends with its checksum", tiff => tiff.Put(259, 8).OnlyBlock([.. Deflated(new byte[] { 1, 2, 3, 4, 5, 6 })[..^4], 9, 9, 9, 9]), Refused(RasterDamaged)),
        Raster.Fields("blocks: PackBits cut short", "PackBits has the bytes it counts", tiff => tiff.Put(259, 32773).OnlyBlock([127, 1, 2]), Refused(RasterDamaged)),
        Raster.Bytes("blocks: a bomb of a million million cells", "a raster unpacks to at most a thousand million cells", () => Bomb(1_000_000, 1_000_000), Refused(FileTooLarge)),
        Raster.Bytes("blocks: thirty million populated cells", "a source has at most ten million populated cells", () => Bomb(30_000, 1_000, cell: 1), Refused(FileTooLarge)),
        Raster.Fields("blocks: cells below zero", "a cell counts people", tiff => tiff.Put(339, 2).OnlyBlock([1, 2, 3, 0xFF, 0xFE, 6]), Account(4, 0, 2, NumberNegative)),
        Raster.Fields("blocks: infinite cells", "a cell holds at most ten thousand million people", tiff => Floats(tiff, 1, 2, 3, float.PositiveInfinity, 3e38f, 6), Account(4, 0, 2, PeopleInvalid)),
        Raster.Fields("blocks: cells that are no number", "a cell without people is empty", tiff => Floats(tiff, 1, 2, 3, float.NaN, float.NaN, 6), Account(4, 0, 0)),
        Raster.Fields("blocks: nobody anywhere", "a raster of people has people", tiff => tiff.OnlyBlock(new byte[6]), Refused(NoRowAccepted)),
        Raster.Fields("blocks: nodata as a word", "nodata is a number", tiff => tiff.Put(42113, "banana"), Account(6, 0, 0)),
        Raster.Fields("blocks: a strip over the header", "strips do not lie over the directory", tiff => tiff.PutLong(273, 0), Account(4, 0, 0)),
    ];

    static Tiff Floats(Tiff tiff, params float[] cells) => tiff.Put(258, 32).Put(339, 3).OnlyBlock([.. cells.SelectMany(BitConverter.GetBytes)]);

    static byte[] Bomb(int columns, int rows, byte cell = 0) => Raster.Plain().PutLong(256, columns).PutLong(257, rows).PutLong(278, rows).Put(259, 8)
        .Put(33550, [1e-6, 1e-6, 0]).OnlyBlock(Deflated(Enumerable.Repeat(cell, 30_000_000))).Bytes();

    static byte[] Deflated(IEnumerable<byte> bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest)) deflate.Write([.. bytes]);
        return packed.ToArray();
    }
}
