using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Geo.Analyse.Coverage;

/// <summary>Lists of facilities, each narrowed from the one below: a square's list lies above its parent's until the square is done.</summary>
/// <remarks>Lists are padded with <see cref="FacilityTable.Nobody"/> to whole vectors.</remarks>
sealed class CandidateStack
{
    readonly FacilityTable _table;
    double[] _x = [], _y = [], _z = [];

    public CandidateStack(FacilityTable table)
    {
        _table = table;
        Grow(2 * (table.Count + PlaceColumns.Lanes));
        for (var facility = 0; facility < table.Count; facility++) Put(facility, facility);
        All = Close(0, table.Count);
    }

    /// <summary>Rows of <see cref="FacilityTable"/>.</summary>
    public int[] Facilities { get; private set; } = [];

    /// <summary>Squared chords to the centre last measured from, square metres.</summary>
    public double[] Squares { get; private set; } = [];

    /// <summary>The list of all facilities.</summary>
    public Range All { get; }

    /// <summary>Makes room for a list that may be as long as <paramref name="parent"/>, right above it.</summary>
    public void Reserve(Range parent)
    {
        var needed = parent.End.Value + (parent.End.Value - parent.Start.Value) + (2 * PlaceColumns.Lanes);
        if (needed > _x.Length) Grow(2 * needed);
    }

    public void Copy(int from, int to) =>
        (_x[to], _y[to], _z[to], Facilities[to]) = (_x[from], _y[from], _z[from], Facilities[from]);

    /// <summary>Ends a list and pads it.</summary>
    /// <returns>The list with its padding: start and end are multiples of a vector.</returns>
    public Range Close(int start, int end)
    {
        var whole = start + ((end - start + PlaceColumns.Lanes - 1) / PlaceColumns.Lanes * PlaceColumns.Lanes);
        for (var at = end; at < whole; at++) Put(at, _table.Nobody);
        return start..whole;
    }

    /// <summary>Fills <see cref="Squares"/> for a list; returns the second smallest.</summary>
    public double Measure(Range list, (double X, double Y, double Z, double Radius) from)
    {
        unchecked
        {
            ref var x = ref MemoryMarshal.GetArrayDataReference(_x);
            ref var y = ref MemoryMarshal.GetArrayDataReference(_y);
            ref var z = ref MemoryMarshal.GetArrayDataReference(_z);
            ref var squares = ref MemoryMarshal.GetArrayDataReference(Squares);
            var (fromX, fromY, fromZ) = (Vector256.Create(from.X), Vector256.Create(from.Y), Vector256.Create(from.Z));
            var nearest = Vector256.Create(double.MaxValue);
            var next = nearest;
            for (var at = (nuint)list.Start.Value; at < (nuint)list.End.Value; at += PlaceColumns.Lanes)
            {
                var dx = Vector256.LoadUnsafe(ref x, at) - fromX;
                var dy = Vector256.LoadUnsafe(ref y, at) - fromY;
                var dz = Vector256.LoadUnsafe(ref z, at) - fromZ;
                var square = Vector256.FusedMultiplyAdd(dx, dx, Vector256.FusedMultiplyAdd(dy, dy, dz * dz));
                square.StoreUnsafe(ref squares, at);
                next = Vector256.MinNative(next, Vector256.MaxNative(nearest, square));
                nearest = Vector256.MinNative(nearest, square);
            }

            double least = double.MaxValue, second = double.MaxValue;
            for (var lane = 0; lane < PlaceColumns.Lanes; lane++)
            {
                second = Math.Min(second, Math.Min(Math.Max(least, nearest[lane]), next[lane]));
                least = Math.Min(least, nearest[lane]);
            }

            return second;
        }
    }

    void Put(int at, int facility)
    {
        var row = facility * FacilityTable.Width;
        (_x[at], _y[at], _z[at], Facilities[at]) = (_table.Rows[row], _table.Rows[row + 1], _table.Rows[row + 2], facility);
    }

    void Grow(int length)
    {
        Array.Resize(ref _x, length);
        Array.Resize(ref _y, length);
        Array.Resize(ref _z, length);
        Facilities = Longer(Facilities, length);
        Squares = Longer(Squares, length);
    }

    static T[] Longer<T>(T[] values, int length)
    {
        Array.Resize(ref values, length);
        return values;
    }
}
