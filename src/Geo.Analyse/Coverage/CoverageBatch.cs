using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Geo.Analyse.Coverage;

/// <summary>One thread's work on the places: most take their square's count; the rest are gathered and tried on their square's list.</summary>
sealed class CoverageBatch(
    SquareGrid grid, SquareLists lists, FacilityTable facilities, ReachLimits limits,
    double[] longitudes, double[] latitudes, byte[] counts)
{
    const int Batch = 256;
    const int Lanes = PlaceColumns.Lanes;

    readonly PlaceColumns _places = new(Batch);
    readonly GroundMillimetres _ground = new(facilities, longitudes, latitudes);
    readonly int[] _rows = new int[Batch];
    readonly int[] _starts = new int[Batch];
    readonly double[] _longitudes = new double[Batch];
    readonly double[] _latitudes = new double[Batch];
    int _waiting;

    public void Count(int start, int end)
    {
        unchecked
        {
            for (var row = start; row < end; row++)
            {
                var (longitude, latitude) = (longitudes[row], latitudes[row]);
                var list = lists.Starts[grid.SquareOf(longitude, latitude)];
                var header = lists.Pool[list];
                counts[row] = (byte)(header & 3);
                if (header < 4) continue;
                (_rows[_waiting], _starts[_waiting], _longitudes[_waiting], _latitudes[_waiting]) = (row, list, longitude, latitude);
                if (++_waiting == Batch) TryWaiting();
            }
        }

        TryWaiting();
    }

    void TryWaiting()
    {
        _places.Fill(_longitudes.AsSpan(0, _waiting), _latitudes.AsSpan(0, _waiting));
        for (var i = 0; i < _waiting; i++) counts[_rows[i]] = TryList(i);
        _waiting = 0;
    }

    byte TryList(int i)
    {
        unchecked
        {
            ref var id = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lists.Pool), _starts[i]);
            ref var table = ref MemoryMarshal.GetArrayDataReference(facilities.Rows);
            ref var within = ref MemoryMarshal.GetArrayDataReference(limits.WithinSquares);
            ref var beyond = ref MemoryMarshal.GetArrayDataReference(limits.BeyondSquares);
            var (length, count) = (id >> 2, id & 3);
            var (px, py, pz) = (Vector256.Create(_places.X[i]), Vector256.Create(_places.Y[i]), Vector256.Create(_places.Z[i]));
            for (var j = 1; j <= length && count < 2; j += Lanes)
            {
                nint ia = Unsafe.Add(ref id, j), ib = Unsafe.Add(ref id, j + 1), ic = Unsafe.Add(ref id, j + 2), iD = Unsafe.Add(ref id, j + 3);
                ref var a = ref Unsafe.Add(ref table, ia * FacilityTable.Width);
                ref var b = ref Unsafe.Add(ref table, ib * FacilityTable.Width);
                ref var c = ref Unsafe.Add(ref table, ic * FacilityTable.Width);
                ref var d = ref Unsafe.Add(ref table, iD * FacilityTable.Width);
                var dx = px - Vector256.Create(a, b, c, d);
                var dy = py - Vector256.Create(Unsafe.Add(ref a, 1), Unsafe.Add(ref b, 1), Unsafe.Add(ref c, 1), Unsafe.Add(ref d, 1));
                var dz = pz - Vector256.Create(Unsafe.Add(ref a, 2), Unsafe.Add(ref b, 2), Unsafe.Add(ref c, 2), Unsafe.Add(ref d, 2));
                var square = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
                var inside = Vector256.LessThan(square, Four(ref within, ia, ib, ic, iD)).ExtractMostSignificantBits();
                var near = Vector256.LessThan(square, Four(ref beyond, ia, ib, ic, iD)).ExtractMostSignificantBits();
                count += BitOperations.PopCount(inside);
                if (near != inside) count += CountExactly(i, j, near & ~inside);
            }

            return (byte)Math.Min(2, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> Four(ref double values, nint a, nint b, nint c, nint d) =>
        Vector256.Create(Unsafe.Add(ref values, a), Unsafe.Add(ref values, b), Unsafe.Add(ref values, c), Unsafe.Add(ref values, d));

    // Within millimetres of the radius: the geodesic decides.
    int CountExactly(int i, int j, uint lanes)
    {
        var count = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if ((lanes >> lane & 1) == 0) continue;
            var facility = lists.Pool[_starts[i] + j + lane];
            if (_ground.Between(_rows[i], _places, i, facility) <= limits.RadiiMm[facility]) count++;
        }

        return count;
    }
}
