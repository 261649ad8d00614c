using Geo.Model.Imports;

namespace Geo.Import.Rasters;

/// <summary>How the cells of band 1 stand in the file: a strip is a block as wide as the raster, a tile one that may be narrower.</summary>
sealed class TiffLayout
{
    // Bounds for hostile files. The whole earth at 3 arc-seconds has 432,000 columns; 12,000 columns in tiles of 16 make 750 blocks.
    const int MostCells = 1_000_000;
    const int MostBlocksAcross = 4096;
    const int MostRowBytes = 64 << 20;

    // What is left out of a file costs nothing; what is packed into it must be unpacked, and zeros pack a thousand to one.
    const long MostUnpackedCells = 1_000_000_000;

    const string Compressions = "none, LZW, Deflate, PackBits";

    static readonly Dictionary<(long Format, long Bits), SampleKind> s_samples = new()
    {
        [(1, 8)] = SampleKind.UInt8,
        [(1, 16)] = SampleKind.UInt16,
        [(1, 32)] = SampleKind.UInt32,
        [(1, 64)] = SampleKind.UInt64,
        [(2, 8)] = SampleKind.Int8,
        [(2, 16)] = SampleKind.Int16,
        [(2, 32)] = SampleKind.Int32,
        [(2, 64)] = SampleKind.Int64,
        [(3, 16)] = SampleKind.Float16,
        [(3, 32)] = SampleKind.Float32,
        [(3, 64)] = SampleKind.Float64,
    };

    readonly TiffFile _file;

    /// <exception cref="BadInputException">The layout is not one that is read, contradicts itself or does not fit into the file.</exception>
    public TiffLayout(TiffFile file, TiffDirectory directory)
    {
        _file = file;
        Columns = Size(directory, TiffTag.ImageWidth);
        Rows = Size(directory, TiffTag.ImageLength);
        Compression = CompressionOf(directory);
        Known(directory, TiffTag.FillOrder, 1, "1", value => value == 1);
        Predictor = PredictorOf(directory);
        Sample = SampleOf(directory);
        SampleBytes = Sample switch
        {
            SampleKind.UInt8 or SampleKind.Int8 => 1,
            SampleKind.UInt16 or SampleKind.Int16 or SampleKind.Float16 => 2,
            SampleKind.UInt32 or SampleKind.Int32 or SampleKind.Float32 => 4,
            _ => 8,
        };
        if (Predictor == TiffPredictor.FloatingPoint && Sample < SampleKind.Float16) throw file.Bad(FaultCode.RasterUnsupported, "Predictor", $"3, {Sample}", "1, 2");
        SamplesPerCell = SamplesOf(directory);

        var tiled = directory.Has(TiffTag.TileWidth);
        BlockColumns = tiled ? Size(directory, TiffTag.TileWidth) : Columns;
        BlockRows = tiled ? Size(directory, TiffTag.TileLength) : RowsPerStrip(directory);
        RowBytes = (long)BlockColumns * SamplesPerCell * SampleBytes is var rowBytes and <= MostRowBytes ? (int)rowBytes : throw file.Bad(FaultCode.FileTooLarge, "ImageWidth", $"{BlockColumns}");
        BlocksAcross = ((Columns - 1) / BlockColumns) + 1;
        if (BlocksAcross > MostBlocksAcross) throw file.Bad(FaultCode.FileTooLarge, "TileWidth", $"{BlockColumns}");
        (Offsets, ByteCounts) = Blocks(directory, tiled);
    }

    public int Columns { get; }

    public int Rows { get; }

    public TiffCompression Compression { get; }

    public TiffPredictor Predictor { get; }

    public SampleKind Sample { get; }

    public int SampleBytes { get; }

    /// <summary>Samples of a cell that stand side by side in a block; 1 where each band has its own blocks.</summary>
    public int SamplesPerCell { get; }

    public int BlockColumns { get; }

    public int BlockRows { get; }

    /// <summary>Bytes of one row of one block, unpacked.</summary>
    public int RowBytes { get; }

    public int BlocksAcross { get; }

    /// <summary>Where each block of band 1 starts, row of blocks by row of blocks; 0 with no bytes for one that is left out.</summary>
    public long[] Offsets { get; }

    public long[] ByteCounts { get; }

    int Size(TiffDirectory directory, TiffTag tag) => directory.Number(tag, 0) switch
    {
        <= 0 and var none => throw _file.Damaged($"{tag}", $"{none}"),
        > MostCells and var large => throw _file.Bad(FaultCode.FileTooLarge, $"{tag}", $"{large}"),
        var size => (int)size,
    };

    long Known(TiffDirectory directory, TiffTag tag, long absent, string known, Func<long, bool> isKnown)
    {
        var value = directory.Number(tag, absent);
        return isKnown(value) ? value : throw _file.Bad(FaultCode.RasterUnsupported, $"{tag}", $"{value}", known);
    }

    TiffCompression CompressionOf(TiffDirectory directory)
    {
        var number = directory.Number(TiffTag.Compression, 1);
        return number is >= 0 and <= ushort.MaxValue && Enum.IsDefined((TiffCompression)number) ? (TiffCompression)number
            : throw _file.Bad(FaultCode.RasterUnsupported, $"{TiffTag.Compression}", CompressionName.Of(number), Compressions);
    }

    // libtiff heeds the predictor with LZW and deflate alone, whatever stands in the file otherwise.
    TiffPredictor PredictorOf(TiffDirectory directory) =>
        Compression is TiffCompression.None or TiffCompression.PackBits ? TiffPredictor.None
            : (TiffPredictor)Known(directory, TiffTag.Predictor, 1, "1, 2, 3", value => value is >= 1 and <= 3);

    SampleKind SampleOf(TiffDirectory directory)
    {
        var bits = directory.Numbers(TiffTag.BitsPerSample).Distinct().ToArray();
        var formats = directory.Numbers(TiffTag.SampleFormat).Distinct().ToArray();
        // Format 4 is "undefined": bare unsigned numbers, as an absent format is.
        var format = formats is [] or [4] ? [1] : formats;
        return format.Length == 1 && bits.Length == 1 && s_samples.TryGetValue((format[0], bits[0]), out var kind) ? kind
            : throw _file.Bad(FaultCode.RasterUnsupported, "BitsPerSample", $"{string.Join('/', bits)}, SampleFormat {string.Join('/', format)}", "8, 16, 32, 64");
    }

    int SamplesOf(TiffDirectory directory)
    {
        var samples = directory.Number(TiffTag.SamplesPerPixel, 1);
        if (samples is < 1 or > ushort.MaxValue) throw _file.Damaged("SamplesPerPixel", $"{samples}");
        return Known(directory, TiffTag.PlanarConfiguration, 1, "1, 2", value => value is 1 or 2) == 1 ? (int)samples : 1;
    }

    // TIFF's default is one strip for the whole image: 2³² − 1.
    int RowsPerStrip(TiffDirectory directory) => directory.Number(TiffTag.RowsPerStrip, uint.MaxValue) switch
    {
        <= 0 and var none => throw _file.Damaged("RowsPerStrip", $"{none}"),
        var rows => (int)Math.Min(rows, Rows),
    };

    (long[] Offsets, long[] ByteCounts) Blocks(TiffDirectory directory, bool tiled)
    {
        var (offsetTag, countTag) = tiled ? (TiffTag.TileOffsets, TiffTag.TileByteCounts) : (TiffTag.StripOffsets, TiffTag.StripByteCounts);
        var blocks = BlocksAcross * (((Rows - 1L) / BlockRows) + 1);
        var offsets = directory.Numbers(offsetTag);
        var counts = directory.Numbers(countTag);
        if (offsets.Length < blocks) throw _file.Damaged($"{offsetTag}", $"{offsets.Length} < {blocks}");
        if (counts.Length < blocks) throw _file.Damaged($"{countTag}", $"{counts.Length} < {blocks}");
        for (var i = 0; i < blocks; i++)
        {
            if (offsets[i] > _file.Length || counts[i] > _file.Length - offsets[i]) throw _file.Damaged($"{offsetTag}", $"{offsets[i]} + {counts[i]} > {_file.Length}");
        }

        var filled = counts.AsSpan(0, (int)blocks).Length - counts.AsSpan(0, (int)blocks).Count(0L);
        if ((long)filled * BlockColumns * BlockRows * SamplesPerCell > MostUnpackedCells) throw _file.Bad(FaultCode.FileTooLarge, "ImageLength", $"{filled} × {BlockColumns} × {BlockRows}", $"{MostUnpackedCells}");
        return (offsets, counts);
    }
}
