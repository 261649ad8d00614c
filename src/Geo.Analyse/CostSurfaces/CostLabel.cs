using System.Runtime.CompilerServices;
using Geo.Space.Rasters;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// What a cell knows of its best way, in one number that compares as the ways do: 42 bits of cost, 20 of the source, one that says whether its neighbours have yet to hear of it.
/// At equal cost the smaller source is less, so ties end the same way in whatever order cells are visited.
/// </summary>
/// <remarks>
/// Cost is counted in 2⁻²⁰ s. Each step is rounded to the nearest, so a way of n steps is at most n × 0.48 µs from its real sum, and sums are exact in any order. The largest limit is
/// 2⁴¹ of them, 24 days.
/// </remarks>
static class CostLabel
{
    public const int UnitsPerSecond = 1 << 20;
    public const int CostShift = 21;
    public const int MostSources = SourceMask;
    public const ulong Pending = 1;

    /// <summary>The longest limit a search may be asked for.</summary>
    public static readonly TimeSpan LongestLimit = TimeSpan.FromDays(24);

    const int SourceMask = (1 << 20) - 1;

    /// <summary>The largest cost a search may be asked for, and the most one step may cost; the sum of both is still a label.</summary>
    public const long MostCost = (1L << 41) - 1;

    /// <param name="source">Its index from 0; kept plus one, so that no label is zero.</param>
    public static ulong Of(long cost, int source) => ((ulong)cost << CostShift) | ((ulong)(source + 1) << 1) | Pending;

    /// <summary>What no label within a limit reaches: greater than each of them, not greater than any beyond.</summary>
    public static ulong Beyond(long limit) => (ulong)(limit + 1) << CostShift;

    public static long CostOf(ulong label) => (long)(label >> CostShift);

    public static int SourceOf(ulong label) => (int)((label >> 1) & SourceMask) - 1;

    public static double SecondsOf(ulong label) => (double)CostOf(label) / UnitsPerSecond;

    /// <summary>Whole milliseconds, halves rounded up.</summary>
    public static long MsOf(ulong label) => ((CostOf(label) * 1000) + (UnitsPerSecond / 2)) / UnitsPerSecond;

    /// <summary>What a step adds to a label without the pending mark.</summary>
    /// <param name="cost">Units, at most <see cref="MostCost"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Step(double cost) => unchecked(((ulong)double.ConvertToIntegerNative<long>(cost + 0.5) << CostShift) | Pending);

    /// <exception cref="ArgumentException">More than <see cref="MostSources"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell outside of the raster.</exception>
    public static void CheckSources(ReadOnlySpan<long> cells, RasterGrid grid)
    {
        if (cells.Length > MostSources) throw new ArgumentException($"{cells.Length} sources.", nameof(cells));
        foreach (var cell in cells)
        {
            if (cell < 0 || cell >= grid.Count) throw new ArgumentOutOfRangeException(nameof(cells), cell, "No cell of the raster.");
        }
    }

    /// <summary>The largest cost that is still at most a limit when rounded to the millisecond; null is the largest of all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero or above 24 days.</exception>
    public static long LimitOf(TimeSpan? limit)
    {
        if (limit is not { } time) return MostCost;
        var ms = time.Ticks / TimeSpan.TicksPerMillisecond;
        var units = (((((Int128)ms + 1) * UnitsPerSecond) - (UnitsPerSecond / 2) + 999) / 1000) - 1;
        return time >= TimeSpan.Zero && units <= MostCost ? (long)units : throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is 0 to 24 days.");
    }
}
