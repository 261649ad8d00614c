using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Geo.Analyse.Coverage;

/// <summary>One thread's work on the places, in their own order: a few hundred at a time to earth-centred coordinates, then each against its square's list.</summary>
sealed class NearestTwoBatch(
    SquareGrid grid, SquareLists lists, FacilityTable facilities, double[] longitudes, double[] latitudes,
    int[] first, long[] firstMm, int[] second, long[] secondMm)
{
    const int Batch = 256;
    const int Lanes = PlaceColumns.Lanes;

    // A third facility farther in chord than the second's millimetres by this, and by this part of it, cannot round to them.
    const double HalfMillimetre = 0.0005 + ChordBounds.RoundingMetres;
    const double MetresPerMm = 0.001 * (1 + 1e-10);

    // The low bits of a squared chord are given up to its place in the list, so that finding the least also finds whose it is.
    // 12 bits cost 5e-13 of the chord; the winners are measured again without.
    readonly long _placeBits = (1L << BitOperations.Log2((uint)Math.Max(lists.Longest, 1) * 2)) - 1;

    readonly PlaceColumns _places = new(Batch);
    readonly GroundMillimetres _ground = new(facilities, longitudes, latitudes);
    readonly int[] _starts = new int[Batch];
    readonly long[] _least = new long[Batch + Lanes];
    readonly long[] _second = new long[Batch + Lanes];
    readonly double[] _third = new double[Batch + Lanes];

    public void Find(int start, int end)
    {
        for (var at = start; at < end; at += Batch) FindBatch(at, Math.Min(Batch, end - at));
    }

    void FindBatch(int row, int count)
    {
        var batchLongitudes = longitudes.AsSpan(row, count);
        var batchLatitudes = latitudes.AsSpan(row, count);
        for (var i = 0; i < count; i++) _starts[i] = lists.Starts[grid.SquareOf(batchLongitudes[i], batchLatitudes[i])];
        _places.Fill(batchLongitudes, batchLatitudes);
        for (var i = 0; i < count; i++) TryList(i);
        for (var i = 0; i < count; i += Lanes) Settle(row + i, i, Math.Min(Lanes, count - i));
    }

    /// <summary>The three least squared chords from a place to its list.</summary>
    void TryList(int i)
    {
        unchecked
        {
            ref var id = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lists.Pool), _starts[i]);
            var length = id;
            ref var table = ref MemoryMarshal.GetArrayDataReference(facilities.Rows);
            var (px, py, pz) = (Vector256.Create(_places.X[i]), Vector256.Create(_places.Y[i]), Vector256.Create(_places.Z[i]));
            var d1 = Vector256.Create(double.MaxValue);
            var (d2, d3) = (d1, d1);
            var keep = Vector256.Create(~_placeBits).AsDouble();
            var place = Vector256.Create(0L, 1, 2, 3);
            for (var j = 1; j <= length; j += Lanes)
            {
                ref var a = ref Unsafe.Add(ref table, (nint)Unsafe.Add(ref id, j) * FacilityTable.Width);
                ref var b = ref Unsafe.Add(ref table, (nint)Unsafe.Add(ref id, j + 1) * FacilityTable.Width);
                ref var c = ref Unsafe.Add(ref table, (nint)Unsafe.Add(ref id, j + 2) * FacilityTable.Width);
                ref var d = ref Unsafe.Add(ref table, (nint)Unsafe.Add(ref id, j + 3) * FacilityTable.Width);
                var dx = px - Vector256.Create(a, b, c, d);
                var dy = py - Vector256.Create(Unsafe.Add(ref a, 1), Unsafe.Add(ref b, 1), Unsafe.Add(ref c, 1), Unsafe.Add(ref d, 1));
                var dz = pz - Vector256.Create(Unsafe.Add(ref a, 2), Unsafe.Add(ref b, 2), Unsafe.Add(ref c, 2), Unsafe.Add(ref d, 2));
                var square = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
                square = (square & keep) | place.AsDouble();
                d3 = Vector256.MinNative(d3, Vector256.MaxNative(square, d2));
                d2 = Vector256.MinNative(d2, Vector256.MaxNative(square, d1));
                d1 = Vector256.MinNative(d1, square);
                place += Vector256.Create((long)Lanes);
            }

            (d1, d2, d3) = Merge(d1, d2, d3, Vector256.Create(2L, 3, 0, 1));
            (d1, d2, d3) = Merge(d1, d2, d3, Vector256.Create(1L, 0, 3, 2));
            _least[i] = BitConverter.DoubleToInt64Bits(d1.ToScalar());
            _second[i] = BitConverter.DoubleToInt64Bits(d2.ToScalar());
            _third[i] = d3.ToScalar();
        }
    }

    // The three least of two sorted triples, in every lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static (Vector256<double> D1, Vector256<double> D2, Vector256<double> D3) Merge(
        Vector256<double> a1, Vector256<double> a2, Vector256<double> a3, Vector256<long> swap)
    {
        var (b1, b2, b3) = (Vector256.Shuffle(a1, swap), Vector256.Shuffle(a2, swap), Vector256.Shuffle(a3, swap));
        return (
            Vector256.MinNative(a1, b1),
            Vector256.MinNative(Vector256.MaxNative(a1, b1), Vector256.MinNative(a2, b2)),
            Vector256.MinNative(
                Vector256.MinNative(a3, b3),
                Vector256.MinNative(Vector256.MaxNative(a1, b2), Vector256.MaxNative(a2, b1))));
    }

    /// <summary>Four places from chords to millimetres.</summary>
    void Settle(int row, int i, int count)
    {
        unchecked
        {
            var (one, mm1, sure1) = Millimetres(i, _least);
            var (two, mm2, sure2) = Millimetres(i, _second);
            var thirdFrom = Vector256.FusedMultiplyAdd(mm2, Vector256.Create(MetresPerMm), Vector256.Create(HalfMillimetre));
            var sure = sure1 & sure2 & Vector256.LessThanOrEqual(mm1, mm2)
                & Vector256.GreaterThan(Vector256.LoadUnsafe(ref _third[i]), thirdFrom * thirdFrom);
            var surely = sure.ExtractMostSignificantBits();
            for (var lane = 0; lane < count; lane++)
            {
                if ((surely >> lane & 1) == 0)
                {
                    SettleByMillimetres(row + lane, i + lane);
                    continue;
                }

                var (a, b) = (one[lane], two[lane]);
                if (mm1[lane] == mm2[lane] && a > b) (a, b) = (b, a);
                Write(row + lane, a, (long)mm1[lane], b, (long)mm2[lane]);
            }
        }
    }

    (Vector128<int> Facility, Vector256<double> Mm, Vector256<double> Sure) Millimetres(int i, long[] squares)
    {
        unchecked
        {
            var facility = Vector128.Create(FacilityOf(i, squares), FacilityOf(i + 1, squares), FacilityOf(i + 2, squares), FacilityOf(i + 3, squares));
            ref var table = ref MemoryMarshal.GetArrayDataReference(facilities.Rows);
            ref var a = ref Unsafe.Add(ref table, (nint)facility[0] * FacilityTable.Width);
            ref var b = ref Unsafe.Add(ref table, (nint)facility[1] * FacilityTable.Width);
            ref var c = ref Unsafe.Add(ref table, (nint)facility[2] * FacilityTable.Width);
            ref var d = ref Unsafe.Add(ref table, (nint)facility[3] * FacilityTable.Width);
            var dx = Vector256.LoadUnsafe(ref _places.X[i]) - Vector256.Create(a, b, c, d);
            var dy = Vector256.LoadUnsafe(ref _places.Y[i]) - Vector256.Create(Unsafe.Add(ref a, 1), Unsafe.Add(ref b, 1), Unsafe.Add(ref c, 1), Unsafe.Add(ref d, 1));
            var dz = Vector256.LoadUnsafe(ref _places.Z[i]) - Vector256.Create(Unsafe.Add(ref a, 2), Unsafe.Add(ref b, 2), Unsafe.Add(ref c, 2), Unsafe.Add(ref d, 2));
            var curvature = (Vector256.LoadUnsafe(ref _places.Curvature[i])
                + Vector256.Create(Unsafe.Add(ref a, 3), Unsafe.Add(ref b, 3), Unsafe.Add(ref c, 3), Unsafe.Add(ref d, 3))) * 0.5;
            var square = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
            var chord = Vector256.Sqrt(square);
            var way = GroundSeries.WayMm(square, chord, dz, curvature) + Vector256.Create(0.5);
            var mm = Vector256.Floor(way);
            // Both the next smaller and the next larger millimetre must be farther away than the series can err.
            var sure = Vector256.GreaterThan(Vector256.Min(way - mm, mm + Vector256<double>.One - way), GroundSeries.DoubtMm(square, chord));
            return (facility, mm, sure);
        }
    }

    int FacilityOf(int i, long[] squares) => i >= Batch ? facilities.Nobody : lists.Pool[_starts[i] + 1 + (int)(squares[i] & _placeBits)];

    // The few places where chords do not tell: compares millimetres, each exact.
    void SettleByMillimetres(int row, int i)
    {
        var start = _starts[i] + 1;
        var (a, b) = (facilities.Nobody, facilities.Nobody);
        var (mmA, mmB) = (NearestTwoKernel.None, NearestTwoKernel.None);
        foreach (var facility in lists.Pool.AsSpan(start, lists.Pool[start - 1]))
        {
            if (facility == facilities.Nobody || ChordFrom(i, facility) > ChordBounds.CertainlyBeyond(mmB)) continue;
            var mm = _ground.Between(row, _places, i, facility);
            if (mm < mmA || (mm == mmA && facility < a)) (a, mmA, b, mmB) = (facility, mm, a, mmA);
            else if (mm < mmB || (mm == mmB && facility < b)) (b, mmB) = (facility, mm);
        }

        Write(row, a == facilities.Nobody ? -1 : a, mmA, b == facilities.Nobody ? -1 : b, mmB);
    }

    double ChordFrom(int i, int facility)
    {
        var there = facilities.Rows.AsSpan(facility * FacilityTable.Width, 3);
        var (dx, dy, dz) = (_places.X[i] - there[0], _places.Y[i] - there[1], _places.Z[i] - there[2]);
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz));
    }

    void Write(int row, int a, long mmA, int b, long mmB) =>
        (first[row], firstMm[row], second[row], secondMm[row]) = (a, mmA, b, mmB);
}
