using System.Collections.Concurrent;

namespace Geo.Web.Answers;

/// <summary>The answers asked for of late. It holds two generations: when the young one is full it becomes the old one, and what nobody asked for since is let go.</summary>
/// <param name="capacity">Bytes, of both generations together; 0 keeps nothing.</param>
sealed class KeptAnswers<TKey>(long capacity)
    where TKey : notnull
{
    /// <summary>What an answer costs beside its bytes.</summary>
    const int Overhead = 512;

    readonly Lock _turning = new();
    ConcurrentDictionary<TKey, KeptAnswer> _young = new();
    ConcurrentDictionary<TKey, KeptAnswer> _old = new();
    long _youngBytes;

    public int Count => _young.Count + _old.Count;

    public KeptAnswer? Find(TKey key)
    {
        if (_young.TryGetValue(key, out var young)) return young;
        if (!_old.TryGetValue(key, out var old)) return null;
        Add(key, old);
        return old;
    }

    /// <summary>An answer counts twice its bytes, for what its compressed forms may add.</summary>
    public void Add(TKey key, KeptAnswer answer)
    {
        if (capacity <= 0 || !_young.TryAdd(key, answer)) return;
        if (Interlocked.Add(ref _youngBytes, (2L * answer.Length) + Overhead) <= capacity / 2) return;
        lock (_turning)
        {
            if (Interlocked.Read(ref _youngBytes) <= capacity / 2) return;
            (_old, _young) = (_young, new());
            Interlocked.Exchange(ref _youngBytes, 0);
        }
    }
}
