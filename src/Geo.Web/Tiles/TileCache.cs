using System.Collections.Concurrent;
using Geo.Model.Tiles;
using Geo.Space.Tiles;
using Geo.Web.Answers;

namespace Geo.Web.Tiles;

/// <summary>The tiles asked for of late. It holds two generations: when the young one is full it becomes the old one, and what nobody asked for since is let go.</summary>
/// <param name="capacity">Bytes, of both generations together; 0 keeps nothing.</param>
sealed class TileCache(long capacity)
{
    /// <summary>What a tile costs beside its bytes, and what its compressed forms may add.</summary>
    const int Overhead = 512;

    readonly Lock _turning = new();
    ConcurrentDictionary<(TileId, TileLayers), KeptAnswer> _young = new();
    ConcurrentDictionary<(TileId, TileLayers), KeptAnswer> _old = new();
    long _youngBytes;

    public int Count => _young.Count + _old.Count;

    public KeptAnswer? Find(TileId tile, TileLayers layers)
    {
        if (_young.TryGetValue((tile, layers), out var young)) return young;
        if (!_old.TryGetValue((tile, layers), out var old)) return null;
        Add(tile, layers, old);
        return old;
    }

    public void Add(TileId tile, TileLayers layers, KeptAnswer answer)
    {
        if (capacity <= 0 || !_young.TryAdd((tile, layers), answer)) return;
        if (Interlocked.Add(ref _youngBytes, (2L * answer.Length) + Overhead) <= capacity / 2) return;
        lock (_turning)
        {
            if (Interlocked.Read(ref _youngBytes) <= capacity / 2) return;
            (_old, _young) = (_young, new());
            Interlocked.Exchange(ref _youngBytes, 0);
        }
    }
}
