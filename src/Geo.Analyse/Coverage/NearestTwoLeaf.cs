using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Geo.Space.Geodesy;
using Geo.Space.Places;

namespace Geo.Analyse.Coverage;

/// <summary>Tries a short list of facilities on the places of a square, four places at a time.</summary>
sealed class NearestTwoLeaf(
    FacilityColumns facilities, double[] longitudes, double[] latitudes,
    int[] first, long[] firstMm, int[] second, long[] secondMm)
{
    const int Batch = 256;

    // A third facility this much farther in chord than the second's millimetres cannot round to them.
    const double HalfMillimetre = 0.0005 + ChordBounds.RoundingMetres;

    readonly double[] _longitudes = new double[Batch];
    readonly double[] _latitudes = new double[Batch];
    readonly PlaceColumns _places = new(Batch);

    public void Find(ReadOnlySpan<int> rows, CandidateStack candidates, Range list)
    {
        for (; rows.Length > Batch; rows = rows[Batch..]) FindBatch(rows[..Batch], candidates, list);
        FindBatch(rows, candidates, list);
    }

    void FindBatch(ReadOnlySpan<int> rows, CandidateStack candidates, Range list)
    {
        for (var i = 0; i < rows.Length; i++) (_longitudes[i], _latitudes[i]) = (longitudes[rows[i]], latitudes[rows[i]]);
        var whole = (rows.Length + PlaceColumns.Lanes - 1) / PlaceColumns.Lanes * PlaceColumns.Lanes;
        for (var i = rows.Length; i < whole; i++) (_longitudes[i], _latitudes[i]) = (_longitudes[0], _latitudes[0]);
        _places.Fill(_longitudes.AsSpan(0, whole), _latitudes.AsSpan(0, whole));

        for (var at = 0; at < rows.Length; at += PlaceColumns.Lanes)
        {
            FindFour(rows[at..Math.Min(rows.Length, at + PlaceColumns.Lanes)], at, candidates, list);
        }
    }

    void FindFour(ReadOnlySpan<int> rows, int at, CandidateStack candidates, Range list)
    {
        unchecked
        {
            var px = Vector256.LoadUnsafe(ref _places.X[at]);
            var py = Vector256.LoadUnsafe(ref _places.Y[at]);
            var pz = Vector256.LoadUnsafe(ref _places.Z[at]);
            ref var x = ref MemoryMarshal.GetArrayDataReference(candidates.X);
            ref var y = ref MemoryMarshal.GetArrayDataReference(candidates.Y);
            ref var z = ref MemoryMarshal.GetArrayDataReference(candidates.Z);
            var (d1, d2, d3) = (Vector256.Create(double.MaxValue), Vector256.Create(double.MaxValue), Vector256.Create(double.MaxValue));
            var (i1, i2) = (Vector256<double>.Zero, Vector256<double>.Zero);
            var index = Vector256.Create((double)list.Start.Value);
            for (var j = (nuint)list.Start.Value; j < (nuint)list.End.Value; j++)
            {
                var dx = px - Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref x, j));
                var dy = py - Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref y, j));
                var dz = pz - Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref z, j));
                var d = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
                var nearerThanFirst = Vector256.LessThan(d, d1);
                var nearerThanSecond = Vector256.LessThan(d, d2);
                d3 = Vector256.MinNative(d3, Vector256.MaxNative(d, d2));
                d2 = Vector256.MinNative(d2, Vector256.MaxNative(d, d1));
                d1 = Vector256.MinNative(d1, d);
                i2 = Vector256.ConditionalSelect(nearerThanSecond, Vector256.ConditionalSelect(nearerThanFirst, i1, index), i2);
                i1 = Vector256.ConditionalSelect(nearerThanFirst, index, i1);
                index += Vector256<double>.One;
            }

            Settle(rows, at, candidates, list, (d1, d2, d3), Vector256.ConvertToInt64(i1), Vector256.ConvertToInt64(i2));
        }
    }

    void Settle(
        ReadOnlySpan<int> rows, int at, CandidateStack candidates, Range list,
        (Vector256<double> First, Vector256<double> Second, Vector256<double> Third) squares, Vector256<long> one, Vector256<long> two)
    {
        var (mm1, sure1) = Millimetres(at, candidates, squares.First, one);
        var (mm2, sure2) = Millimetres(at, candidates, squares.Second, two);
        var thirdFrom = Vector256.FusedMultiplyAdd(mm2, Vector256.Create(0.001), Vector256.Create(HalfMillimetre));
        var sure = sure1 & sure2 & Vector256.LessThanOrEqual(mm1, mm2) & Vector256.GreaterThan(squares.Third, thirdFrom * thirdFrom);
        var surely = sure.ExtractMostSignificantBits();
        for (var lane = 0; lane < rows.Length; lane++)
        {
            if ((surely >> lane & 1) == 0)
            {
                SettleByMillimetres(rows[lane], at + lane, candidates, list);
                continue;
            }

            var (a, b) = (candidates.Facilities[one[lane]], candidates.Facilities[two[lane]]);
            if (mm1[lane] == mm2[lane] && a > b) (a, b) = (b, a);
            Write(rows[lane], a, (long)mm1[lane], b, (long)mm2[lane]);
        }
    }

    (Vector256<double> Mm, Vector256<double> Sure) Millimetres(int at, CandidateStack candidates, Vector256<double> square, Vector256<long> index)
    {
        var (z, curvature) = (candidates.Z, candidates.Curvature);
        var rise = Vector256.LoadUnsafe(ref _places.Z[at]) - Vector256.Create(z[index[0]], z[index[1]], z[index[2]], z[index[3]]);
        var mean = (Vector256.LoadUnsafe(ref _places.Curvature[at])
            + Vector256.Create(curvature[index[0]], curvature[index[1]], curvature[index[2]], curvature[index[3]])) * 0.5;
        var chord = Vector256.Sqrt(square);
        var way = GroundSeries.WayMm(square, chord, rise, mean) + Vector256.Create(0.5);
        var mm = Vector256.Floor(way);
        // Both the next smaller and the next larger millimetre must be farther away than the series can err.
        var doubt = GroundSeries.DoubtMm(square, chord);
        return (mm, Vector256.GreaterThan(Vector256.Min(way - mm, mm + Vector256<double>.One - way), doubt));
    }

    // The few places where chords do not tell: compares millimetres, each exact.
    void SettleByMillimetres(int row, int at, CandidateStack candidates, Range list)
    {
        var (a, b) = (CandidateStack.Nobody, CandidateStack.Nobody);
        var (mmA, mmB) = (NearestTwoKernel.None, NearestTwoKernel.None);
        var beyond = double.PositiveInfinity; // a chord of this length cannot round to the second's millimetres any more
        for (var j = list.Start.Value; j < list.End.Value; j++)
        {
            var facility = candidates.Facilities[j];
            if (facility == CandidateStack.Nobody) continue;
            var (dx, dy, dz) = (_places.X[at] - candidates.X[j], _places.Y[at] - candidates.Y[j], _places.Z[at] - candidates.Z[j]);
            var square = (dx * dx) + (dy * dy) + (dz * dz);
            if (square > beyond * beyond) continue;
            var mm = Millimetres(row, facility, square, dz, (_places.Curvature[at] + candidates.Curvature[j]) / 2);
            if (mm < mmA || (mm == mmA && facility < a)) (a, mmA, b, mmB) = (facility, mm, a, mmA);
            else if (mm < mmB || (mm == mmB && facility < b)) (b, mmB) = (facility, mm);
            if (mmB != NearestTwoKernel.None) beyond = ChordBounds.CertainlyBeyond(mmB);
        }

        Write(row, a, mmA, b, mmB);
    }

    long Millimetres(int row, int facility, double square, double rise, double curvature)
    {
        var way = GroundSeries.WayMm(square, rise, curvature) + 0.5;
        var mm = Math.Floor(way);
        return Math.Min(way - mm, mm + 1 - way) > GroundSeries.DoubtMm(square)
            ? (long)mm
            : Geodesic.DistanceMm(
                new LonLat(longitudes[row], latitudes[row]),
                new LonLat(facilities.Longitudes[facility], facilities.Latitudes[facility]));
    }

    void Write(int row, int a, long mmA, int b, long mmB) =>
        (first[row], firstMm[row], second[row], secondMm[row]) = (a, mmA, b, mmB);
}
