using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Geo.Analyse.ShortestPaths;

/// <summary>A row of sixteen times for each position, one a source: a line of the cache, two vectors of 256 bits.</summary>
sealed class LaneRows
{
    public const int Lanes = 16;

    const int LineBytes = 64;

    readonly uint[] _values;
    readonly nuint _start;

    public LaneRows(int rows)
    {
        // Pinned, so that rows stay on the lines they are laid on.
        _values = GC.AllocateUninitializedArray<uint>(checked((rows + 1) * Lanes), pinned: true);
        var misplaced = (int)((ulong)Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % LineBytes);
        _start = (nuint)((LineBytes - misplaced) % LineBytes / sizeof(uint));
    }

    /// <summary>Where the first row begins: row p begins p × <see cref="Lanes"/> further on. Nothing checks the bounds; positions come from a checked hierarchy.</summary>
    public ref uint First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), _start);

    public Span<uint> Row(int position) => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref First, (nuint)position * Lanes), Lanes);
}
