using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Geo.Import.Rasters;

/// <summary>From the unpacked bytes of one row of a block to numbers: byte order, predictor, sample kind.</summary>
sealed class RowUnpacking(TiffLayout layout, bool isBigEndian)
{
    readonly byte[] _scratch = layout.Predictor == TiffPredictor.FloatingPoint ? new byte[layout.RowBytes] : [];
    readonly bool _swap = isBigEndian == BitConverter.IsLittleEndian;

    /// <summary>Reads band 1 of a row.</summary>
    /// <param name="row">The row's bytes, length <see cref="TiffLayout.RowBytes"/>; they are worked on in place.</param>
    /// <param name="into">Receives the cells, at most <see cref="TiffLayout.BlockColumns"/>.</param>
    public void Unpack(Span<byte> row, Span<double> into)
    {
        if (layout.Predictor == TiffPredictor.FloatingPoint)
        {
            JoinFloats(row);
        }
        else
        {
            if (_swap) Swap(row);
            if (layout.Predictor == TiffPredictor.Differences) AddUp(row);
        }

        ToDoubles(row, into);
    }

    // Adobe's technical note 3: bytes were sorted by weight, the most significant first whatever the file's order, and then differenced.
    void JoinFloats(Span<byte> row)
    {
        var (size, stride) = (layout.SampleBytes, layout.SamplesPerCell);
        unchecked
        {
            for (var i = stride; i < row.Length; i++) row[i] += row[i - stride];
        }

        row.CopyTo(_scratch);
        var samples = row.Length / size;
        for (var weight = 0; weight < size; weight++)
        {
            var plane = _scratch.AsSpan(weight * samples, samples);
            var at = BitConverter.IsLittleEndian ? size - 1 - weight : weight;
            for (var i = 0; i < plane.Length; i++, at += size) row[at] = plane[i];
        }
    }

    void Swap(Span<byte> row)
    {
        switch (layout.SampleBytes)
        {
            case 2:
                var shorts = MemoryMarshal.Cast<byte, ushort>(row);
                BinaryPrimitives.ReverseEndianness(shorts, shorts);
                break;
            case 4:
                var ints = MemoryMarshal.Cast<byte, uint>(row);
                BinaryPrimitives.ReverseEndianness(ints, ints);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(row);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }

    // Floats are differenced as the whole numbers of the same bits; sums wrap around.
    void AddUp(Span<byte> row)
    {
        var stride = layout.SamplesPerCell;
        switch (layout.SampleBytes)
        {
            case 1:
                unchecked
                {
                    for (var i = stride; i < row.Length; i++) row[i] += row[i - stride];
                }

                break;
            case 2:
                unchecked
                {
                    var shorts = MemoryMarshal.Cast<byte, ushort>(row);
                    for (var i = stride; i < shorts.Length; i++) shorts[i] += shorts[i - stride];
                }

                break;
            case 4:
                unchecked
                {
                    var ints = MemoryMarshal.Cast<byte, uint>(row);
                    for (var i = stride; i < ints.Length; i++) ints[i] += ints[i - stride];
                }

                break;
            default:
                unchecked
                {
                    var longs = MemoryMarshal.Cast<byte, ulong>(row);
                    for (var i = stride; i < longs.Length; i++) longs[i] += longs[i - stride];
                }

                break;
        }
    }

    void ToDoubles(ReadOnlySpan<byte> row, Span<double> into)
    {
        switch (layout.Sample)
        {
            case SampleKind.UInt8: Widen<byte>(row, into); break;
            case SampleKind.Int8: Widen<sbyte>(row, into); break;
            case SampleKind.UInt16: Widen<ushort>(row, into); break;
            case SampleKind.Int16: Widen<short>(row, into); break;
            case SampleKind.UInt32: Widen<uint>(row, into); break;
            case SampleKind.Int32: Widen<int>(row, into); break;
            case SampleKind.UInt64: Widen<ulong>(row, into); break;
            case SampleKind.Int64: Widen<long>(row, into); break;
            case SampleKind.Float16: Widen<Half>(row, into); break;
            case SampleKind.Float32: Widen<float>(row, into); break;
            default: Widen<double>(row, into); break;
        }
    }

    void Widen<T>(ReadOnlySpan<byte> row, Span<double> into)
        where T : unmanaged, INumber<T>
    {
        var samples = MemoryMarshal.Cast<byte, T>(row);
        var stride = layout.SamplesPerCell;
        for (var i = 0; i < into.Length; i++) into[i] = double.CreateTruncating(samples[i * stride]);
    }
}
