using System.Buffers;

namespace Geo.Analyse.Coverage;

/// <summary>For every finest square of a grid a short list of facilities, all in one array.</summary>
/// <remarks>Squares share a list where a coarser one needed no division. The array is borrowed until the lists are disposed of: tens of megabytes where places are many.</remarks>
sealed class SquareLists : IDisposable
{
    // 256 parts: enough to keep many threads busy, few enough to start each from all facilities.
    const int PartLevel = 4;

    /// <summary>Where the list of each finest square begins in <see cref="Pool"/>.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Lists: a header, whose meaning is the lister's, then rows of facilities (<see cref="FacilityTable"/>), a multiple of a vector. The array may be longer than all of them.</summary>
    public required int[] Pool { get; init; }

    /// <summary>Facilities in the longest list.</summary>
    public required int Longest { get; init; }

    /// <param name="hire">Makes a lister with scratch memory of its own, for one thread.</param>
    public static SquareLists Build(SquareGrid grid, int threads, Func<ISquareLister> hire, CancellationToken cancellation)
    {
        var level = Math.Min(PartLevel, grid.Level);
        var parts = new ListSink[1 << (2 * level)];
        var starts = new int[grid.Count];
        if (threads == 1)
        {
            var lister = hire();
            for (var part = 0; part < parts.Length; part++) ListPart(lister, part);
        }
        else
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
            Parallel.For(0, parts.Length, options, hire,
                (part, _, lister) =>
                {
                    ListPart(lister, part);
                    return lister;
                },
                _ => { });
        }

        return Joined(grid, level, starts, parts);

        void ListPart(ISquareLister lister, int part)
        {
            cancellation.ThrowIfCancellationRequested();
            parts[part] = new(grid, starts);
            lister.List(level, part, parts[part]);
        }
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(Pool);

    static SquareLists Joined(SquareGrid grid, int level, int[] starts, ListSink[] parts)
    {
        var pool = ArrayPool<int>.Shared.Rent(parts.Sum(part => part.Length));
        var longest = parts.Max(part => part.Longest);
        var at = 0;
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part].Written.CopyTo(pool.AsSpan(at));
            var (start, count) = grid.Within(level, part);
            foreach (ref var each in starts.AsSpan(start, count)) each += at;
            at += parts[part].Length;
            parts[part].Dispose();
        }

        return new() { Starts = starts, Pool = pool, Longest = longest };
    }
}
