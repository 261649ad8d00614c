using System.Buffers;

namespace Geo.Analyse.Coverage;

/// <summary>Takes the lists of one part of a grid. Its memory is borrowed: what one part has outgrown serves the next, and the next search.</summary>
sealed class ListSink(SquareGrid grid, int[] starts) : IDisposable
{
    int[] _pool = ArrayPool<int>.Shared.Rent(256);

    public int Length { get; private set; }

    public int Longest { get; private set; }

    public ReadOnlySpan<int> Written => _pool.AsSpan(0, Length);

    /// <summary>Gives all finest squares of a square one list.</summary>
    /// <param name="rows">Rows of facilities, padded to a whole vector.</param>
    public void Add(int level, int square, int header, ReadOnlySpan<int> rows)
    {
        var end = Length + 1 + rows.Length;
        if (end > _pool.Length) Grow(Math.Max(end, 2 * _pool.Length));
        _pool[Length] = header;
        rows.CopyTo(_pool.AsSpan(Length + 1));
        var (start, count) = grid.Within(level, square);
        starts.AsSpan(start, count).Fill(Length);
        Length = end;
        Longest = Math.Max(Longest, rows.Length);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_pool);
        (_pool, Length) = ([], 0);
    }

    void Grow(int length)
    {
        var larger = ArrayPool<int>.Shared.Rent(length);
        Written.CopyTo(larger);
        ArrayPool<int>.Shared.Return(_pool);
        _pool = larger;
    }
}
