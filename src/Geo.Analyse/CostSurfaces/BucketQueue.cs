using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Geo.Analyse.CostSurfaces;

/// <summary>
/// Cells waiting to be visited, in buckets of equal cost ranges arranged in a circle: adding and taking are a handful of instructions, where a heap's grow with its size. Buckets
/// are chains of short pieces of one pool, so memory is that of what waits. A cell beyond the circle waits in its last bucket and is put in again from there.
/// </summary>
/// <remarks>Source: Dial (1969), Algorithm 360: shortest-path forest with topological ordering, Communications of the ACM 12(11), 632–633, doi:10.1145/363269.363610.</remarks>
sealed class BucketQueue
{
    const int PieceBits = 8;
    const int Piece = 1 << PieceBits;

    // The last number of a piece is the start of the next one.
    const int Link = Piece - 1;
    const int Ahead = 6;

    readonly int _shift;
    readonly int _slots;
    readonly int[] _first;
    readonly int[] _write;
    int[] _pool;
    int _pieces;
    int _free = -1;
    ulong _current;
    int _read;

    /// <param name="shift">Bits of a label below its bucket's number.</param>
    /// <param name="slots">Buckets in the circle, a power of two.</param>
    public BucketQueue(int shift, int slots)
    {
        (_shift, _slots) = (shift, slots);
        (_first, _write) = (new int[slots], new int[slots]);
        _pool = new int[2 * slots * Piece];
        Clear();
    }

    /// <summary>Forgets all that waits, and starts at the first bucket.</summary>
    public void Clear()
    {
        for (var slot = 0; slot < _slots; slot++) _first[slot] = _write[slot] = slot << PieceBits;
        (_pieces, _free, _current, _read) = (_slots, -1, 0, 0);
    }

    /// <summary>The bucket a label belongs to is still ahead: what was taken waits elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAhead(ulong label) => label >> _shift > _current;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int cell, ulong label)
    {
        var bucket = Math.Min(label >> _shift, _current + (ulong)_slots - 1);
        ref var write = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_write), (nint)(bucket & ((ulong)_slots - 1)));
        var at = write;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pool), at) = cell;
        unchecked
        {
            at++;
        }

        write = (at & Link) == Link ? Chain(at) : at;
    }

    /// <summary>Goes on to the next bucket that holds anything, the present one included; false where none does.</summary>
    public bool TryAdvance()
    {
        for (var slots = 0; slots < _slots; slots++)
        {
            var slot = (int)(_current & ((ulong)_slots - 1));
            if (_read != _write[slot]) return true;
            _first[slot] = _read;
            _current++;
            _read = _first[(int)(_current & ((ulong)_slots - 1))];
        }

        return false;
    }

    /// <summary>A cell of the present bucket that will be taken a little later, or any other one: for asking for its memory ahead of time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Later() => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pool), Math.Min(_read + Ahead, _read | (Link - 1)));

    /// <summary>Takes a cell of the present bucket; false where it is empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(out int cell)
    {
        var at = _read;
        cell = 0;
        if (at == Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_write), (nint)(_current & ((ulong)_slots - 1)))) return false;
        cell = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_pool), at);
        unchecked
        {
            at++;
        }

        _read = (at & Link) == Link ? Unchain(at) : at;
        return true;
    }

    // The piece is full: it is chained to another one, which was let go of or is new.
    int Chain(int link)
    {
        int start;
        if (_free >= 0)
        {
            start = _free;
            _free = _pool[start + Link];
        }
        else
        {
            if ((_pieces + 1) << PieceBits > _pool.Length) Array.Resize(ref _pool, 2 * _pool.Length);
            start = _pieces++ << PieceBits;
        }

        return _pool[link] = start;
    }

    int Unchain(int link)
    {
        var next = _pool[link];
        _pool[link] = _free;
        _free = link - Link;
        return next;
    }
}
