using System.Collections.Concurrent;

namespace Geo.Web.Access;

/// <summary>So many at once, so many a second in the long run, for each key by itself.</summary>
sealed class TokenBuckets(double perSecond, int atOnce, TimeProvider clock)
{
    const int MostRemembered = 20_000;

    readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where there was one to take; else how long until there is.</returns>
    public TimeSpan? Take(string key)
    {
        if (_buckets.Count >= MostRemembered) Forget();
        var bucket = _buckets.GetOrAdd(key, _ => new() { Held = atOnce, Last = clock.GetTimestamp() });
        lock (bucket)
        {
            var now = clock.GetTimestamp();
            bucket.Held = Math.Min(atOnce, bucket.Held + (clock.GetElapsedTime(bucket.Last, now).TotalSeconds * perSecond));
            bucket.Last = now;
            if (bucket.Held < 1) return TimeSpan.FromSeconds((1 - bucket.Held) / perSecond);
            bucket.Held--;
            return null;
        }
    }

    /// <summary>Those that are full again need no remembering; the oldest go too where that is not enough.</summary>
    void Forget()
    {
        var toFill = TimeSpan.FromSeconds(atOnce / perSecond);
        var full = _buckets.Where(pair => clock.GetElapsedTime(pair.Value.Last) >= toFill).ToList();
        var oldest = full.Count > 0 ? full : _buckets.OrderBy(pair => pair.Value.Last).Take(MostRemembered / 10).ToList();
        foreach (var (key, _) in oldest) _buckets.TryRemove(key, out _);
    }

    sealed class Bucket
    {
        public double Held { get; set; }

        public long Last { get; set; }
    }
}
