using static Geo.Hostile.Tests.Corpus.Answer;
using static Geo.Model.Imports.FaultCode;

namespace Geo.Hostile.Tests.Corpus.Rasters;

/// <summary>Rasters whose directory lies.</summary>
static class RasterKinds
{
    public static IReadOnlyList<Kind> List { get; } =
    [
        Raster.Bytes("raster: another picture", "the file begins as a TIFF does", () => [0x89, .. "PNG\r\n\u001A\n"u8, .. new byte[100]], Refused(FormatUnknown)),
        Raster.Bytes("raster: eight bytes", "a directory follows the header", () => [.. "II"u8, 42, 0, 8, 0, 0, 0], Refused(RasterDamaged)),
        Raster.Bytes("raster: nothing", "a raster has bytes", () => [], Refused(FileEmpty)),
        Raster.Bytes("raster: a directory past the end", "the directory lies in the file", () => With(4, 255, 255, 255, 127), Refused(RasterDamaged)),
        Raster.Bytes("raster: a directory in the header", "the directory lies behind the header", () => With(4, 0, 0, 0, 0), Refused(RasterDamaged)),
        Raster.Bytes("raster: 65,535 fields", "the fields stand in the file", () => Directory(255, 255), Refused(RasterDamaged)),
        Raster.Bytes("raster: no field", "a directory has fields", () => Directory(0, 0), Refused(RasterDamaged)),
        Raster.Bytes("raster: cut behind the header", "the file ends behind its directory", () => Raster.Plain().Bytes()[..40], Refused(RasterDamaged)),
        Raster.Bytes("raster: a BigTIFF of 2⁶³ fields", "a BigTIFF counts what it has", () => [.. "II"u8, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, .. new byte[100]], Refused(RasterDamaged)),
        Raster.Bytes("raster: a BigTIFF with offsets of 16 bytes", "a BigTIFF's offsets have 8 bytes", () => [.. "II"u8, 43, 0, 16, 0, 0, 0, .. new byte[100]], Refused(RasterDamaged)),
        Raster.Fields("raster: no column", "a raster has columns", tiff => tiff.Put(256, 0), Refused(RasterDamaged)),
        Raster.Fields("raster: four thousand million columns", "a raster has at most a million columns", tiff => tiff.PutLong(256, uint.MaxValue), Refused(FileTooLarge)),
        Raster.Fields("raster: values of a field past the end", "a field's values lie in the file", tiff => tiff.Put(33550, 12, 1000, [255, 255, 255, 127]), Refused(RasterDamaged)),
        Raster.Fields("raster: four thousand million values of a field", "a field's values are backed by bytes", tiff => tiff.Put(273, 4, uint.MaxValue, [8, 0, 0, 0]), Refused(RasterDamaged)),
        Raster.Fields("raster: a width in letters", "a width is a whole number", tiff => tiff.Put(256, "wide"), Refused(RasterDamaged)),
        Raster.Fields("raster: samples of 12 bits", "samples have 8, 16, 32 or 64 bits", tiff => tiff.Put(258, 12), Refused(RasterUnsupported)),
        Raster.Fields("raster: complex samples", "samples are numbers", tiff => tiff.Put(339, 6), Refused(RasterUnsupported)),
        Raster.Fields("raster: sixty-five thousand bands", "a row of a block has at most 64 MiB", tiff => tiff.Put(277, 65535).Put(256, 20000), Refused(FileTooLarge)),
        Raster.Fields("raster: bits filled from the other end", "bits are filled from the most significant", tiff => tiff.Put(266, 2), Refused(RasterUnsupported)),
        Raster.Fields("raster: planes of a third kind", "bands stand together or apart", tiff => tiff.Put(284, 3), Refused(RasterUnsupported)),
        Raster.Fields("raster: no place", "a raster says where it lies", tiff => tiff.Put(33550, "?"), Refused(RasterDamaged)),
        Raster.Fields("raster: cells of no size", "cells have a size", tiff => tiff.Put(33550, [0d, 0, 0]), Refused(RasterRotated)),
        Raster.Fields("raster: cells of size NaN", "a cell's size is a number", tiff => tiff.Put(33550, [double.NaN, 0.1, 0]), Refused(RasterRotated)),
        Raster.Fields("raster: turned by a degree", "a raster is north up", tiff => tiff.Put(34264, [0.1, 0.01, 0, 104, 0.01, -0.1, 0, 31, 0, 0, 0, 0, 0, 0, 0, 1]), Refused(RasterRotated)),
        Raster.Fields("raster: an upper left corner at 1e308", "a raster lies on the globe", tiff => tiff.Put(33922, [0d, 0, 0, 1e308, 31, 0]), Refused(CoordinatesOutOfRange, NoRowAccepted)),
        Raster.Fields("raster: an upper left corner of NaN", "a corner is a place", tiff => tiff.Put(33922, [0d, 0, 0, double.NaN, 31, 0]), Refused(RasterNotPlaced)),
        Raster.Fields("raster: keys past their end", "geographic keys point at what is there", tiff => tiff.Put(34735, 1, 1, 0, 9, 1024, 0, 1, 2, 1026, 34737, 60000, 60000), Account(6, 0, 0)),
    ];

    static byte[] With(int at, params byte[] bytes)
    {
        var file = Raster.Plain().Bytes();
        bytes.CopyTo(file, at);
        return file;
    }

    static byte[] Directory(byte low, byte high)
    {
        var file = Raster.Plain().Bytes();
        var at = BitConverter.ToInt32(file, 4);
        (file[at], file[at + 1]) = (low, high);
        return file;
    }
}
