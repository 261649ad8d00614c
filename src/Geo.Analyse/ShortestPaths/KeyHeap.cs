namespace Geo.Analyse.ShortestPaths;

/// <summary>A queue of whole numbers, the smallest first: a 4-ary heap whose children share half a cache line. Kept and used again.</summary>
/// <remarks>Searches put the time into the upper half of a key and the vertex into the lower: one comparison orders both, and the order is never left to chance.</remarks>
sealed class KeyHeap
{
    ulong[] _keys = new ulong[256];

    public int Count { get; private set; }

    public void Clear() => Count = 0;

    public ulong Smallest => _keys[0];

    public void Push(ulong key)
    {
        if (Count == _keys.Length) Array.Resize(ref _keys, checked(2 * Count));
        var keys = _keys;
        unchecked
        {
            var at = Count++;
            while (at > 0)
            {
                var parent = (at - 1) >> 2;
                if (keys[parent] <= key) break;
                keys[at] = keys[parent];
                at = parent;
            }

            keys[at] = key;
        }
    }

    public ulong Pop()
    {
        var keys = _keys;
        unchecked
        {
            var smallest = keys[0];
            var count = --Count;
            var key = keys[count];
            var at = 0;
            while (true)
            {
                var child = (4 * at) + 1;
                if (child >= count) break;
                var least = child;
                var leastKey = keys[child];
                var end = Math.Min(child + 4, count);
                for (var next = child + 1; next < end; next++)
                {
                    if (keys[next] >= leastKey) continue;
                    (least, leastKey) = (next, keys[next]);
                }

                if (leastKey >= key) break;
                keys[at] = leastKey;
                at = least;
            }

            keys[at] = key;
            return smallest;
        }
    }
}
