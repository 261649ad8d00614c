using System.Numerics;

namespace Geo.Analyse.ShortestPaths;

/// <summary>Positions of a hierarchy that a climb has come to, a bit each: found from the largest to the smallest while smaller ones are still being marked. No queue is needed to climb in order.</summary>
sealed class PositionMarks(int positions)
{
    readonly ulong[] _words = new ulong[(positions + 63) / 64];

    public bool IsMarked(int position) => ((_words[position >> 6] >> (position & 63)) & 1) != 0;

    /// <returns>Whether it had not been marked.</returns>
    public bool Mark(int position)
    {
        ref var word = ref _words[position >> 6];
        var bit = 1UL << (position & 63);
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    /// <returns>The largest marked position below another, −1 where there is none.</returns>
    public int Before(int position)
    {
        var at = (position - 1) >> 6;
        if (position <= 0) return -1;
        var word = _words[at] & (ulong.MaxValue >> (63 - ((position - 1) & 63)));
        while (word == 0)
        {
            if (--at < 0) return -1;
            word = _words[at];
        }

        return (at << 6) + BitOperations.Log2(word);
    }

    public void Clear() => Array.Clear(_words);
}
