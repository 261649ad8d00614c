using System.Globalization;
using System.IO.Compression;
using Geo.Model.Imports;
using Geo.Space.Rasters;

namespace Geo.Import.Rasters;

/// <summary>
/// A raster of numbers in a GeoTIFF: classic or BigTIFF, either byte order, strips or tiles; unpacked, deflate, LZW or PackBits; predictors
/// 1 to 3; whole numbers of 8 to 64 bits, floats of 16 to 64. The first band of the first image is read, north up.
/// </summary>
/// <remarks>
/// Rows are read one by one and blocks are unpacked as far as the row: memory is one row and the state of the blocks that cross it,
/// never the raster. Reading forward is cheap; going back unpacks the row's blocks from their start. Not for several threads at once.
/// </remarks>
public sealed class GeoTiffFile : IDisposable
{
    readonly TiffFile _file;
    readonly TiffLayout _layout;
    readonly RowUnpacking _unpacking;
    readonly Stream?[] _blocks;
    readonly byte[] _row;
    int _blockRow = -1;
    int _nextRow;

    GeoTiffFile(TiffFile file, string path)
    {
        _file = file;
        var directory = new TiffDirectory(file);
        _layout = new(file, directory);
        var placing = new GeoTiffPlacing(file, directory, _layout.Columns, _layout.Rows, path);
        (Grid, DeclaredCrs, PlacedBy) = (placing.Grid, placing.DeclaredCrs, placing.Beside?.Name);
        NoData = NoDataOf(directory);
        _unpacking = new(_layout, file.IsBigEndian);
        _blocks = new Stream?[_layout.BlocksAcross];
        _row = new byte[_layout.RowBytes];
    }

    /// <summary>Where the cells lie. Its system is null where the file declares none, or one that is not known (<see cref="DeclaredCrs"/>).</summary>
    public RasterGrid Grid { get; }

    /// <summary><c>EPSG:4326</c>, or the name of a system without a code; null where the file declares none.</summary>
    public string? DeclaredCrs { get; }

    /// <summary>The file beside it that says where it lies (a world file, an .aux.xml); null where it says so itself.</summary>
    public string? PlacedBy { get; }

    /// <summary>GDAL's nodata value as the cells hold it; null where there is none.</summary>
    public double? NoData { get; }

    public SampleKind Sample => _layout.Sample;

    /// <param name="name">The file as the study names it, for faults.</param>
    /// <exception cref="BadInputException">Not there, not a GeoTIFF, damaged, or of a kind that is not read; its fault says which.</exception>
    public static GeoTiffFile Open(string path, string name)
    {
        var file = new TiffFile(path, name);
        try
        {
            return new(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        CloseBlocks();
        _file.Dispose();
    }

    /// <summary>Whether the file holds any block of a row; the cells of a row without are all nodata, or zero.</summary>
    public bool HasRow(int row)
    {
        var first = row / _layout.BlockRows * _layout.BlocksAcross;
        return _layout.ByteCounts.AsSpan(first, _layout.BlocksAcross).ContainsAnyExcept(0);
    }

    /// <summary>Reads the cells of a row from west to east, nodata and all, as the doubles nearest to what the file holds.</summary>
    /// <param name="into">Receives the row, length <see cref="RasterGrid.Columns"/>.</param>
    /// <exception cref="BadInputException">The row's blocks are damaged.</exception>
    public void ReadRow(int row, Span<double> into)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _layout.Rows);
        if (into.Length != _layout.Columns) throw new ArgumentException($"A row has {_layout.Columns} cells, not {into.Length}.", nameof(into));

        var blockRow = row / _layout.BlockRows;
        if (blockRow != _blockRow || row < _nextRow) OpenBlocks(blockRow);
        for (; _nextRow < row; _nextRow++) Skip();
        for (var block = 0; block < _blocks.Length; block++)
        {
            var first = block * _layout.BlockColumns;
            ReadBlock(_blocks[block], into.Slice(first, Math.Min(_layout.BlockColumns, _layout.Columns - first)));
        }

        _nextRow++;
    }

    void ReadBlock(Stream? block, Span<double> into)
    {
        if (block is null)
        {
            into.Fill(NoData ?? 0);
            return;
        }

        Fill(block);
        _unpacking.Unpack(_row, into);
    }

    void Skip()
    {
        foreach (var block in _blocks)
        {
            if (block is not null) Fill(block);
        }
    }

    void Fill(Stream block)
    {
        try
        {
            var read = block.ReadAtLeast(_row, _row.Length, throwOnEndOfStream: false);
            if (read < _row.Length) throw _file.Damaged("block", $"{read} < {_row.Length}");
        }
        catch (InvalidDataException)
        {
            throw _file.Damaged("block", $"{_layout.Compression}");
        }
    }

    void OpenBlocks(int blockRow)
    {
        CloseBlocks();
        (_blockRow, _nextRow) = (blockRow, blockRow * _layout.BlockRows);
        for (var across = 0; across < _blocks.Length; across++)
        {
            var index = (blockRow * _layout.BlocksAcross) + across;
            _blocks[across] = _layout.ByteCounts[index] == 0 ? null : Unpacked(new(_file, _layout.Offsets[index], _layout.ByteCounts[index]));
        }
    }

    void CloseBlocks()
    {
        for (var across = 0; across < _blocks.Length; across++)
        {
            _blocks[across]?.Dispose();
            _blocks[across] = null;
        }
    }

    Stream Unpacked(BlockStream block) => _layout.Compression switch
    {
        TiffCompression.None => block,
        TiffCompression.Lzw => new LzwStream(block),
        TiffCompression.PackBits => new PackBitsStream(block),
        _ => new ZLibStream(block, CompressionMode.Decompress),
    };

    // GDAL writes decimal text. As a float raster holds it, so that −3.40282346600000016e+38 is the float it means.
    double? NoDataOf(TiffDirectory directory)
    {
        if (!double.TryParse(directory.Text(TiffTag.GdalNoData)?.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        return Sample switch
        {
            SampleKind.Float32 => (float)value,
            SampleKind.Float16 => (double)(Half)value,
            _ => value,
        };
    }
}
