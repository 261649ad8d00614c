using System.Collections.Concurrent;

namespace Geo.Web.Access;

/// <summary>
/// Attempts that failed, by whatever they are counted of: an account, known or not, or an address. An attempt counts when it begins, so that a hundred at once are a hundred; it is forgiven when it succeeds.
/// </summary>
sealed class Lockouts(TimeSpan lockedFor, TimeProvider clock)
{
    const int MostRemembered = 20_000;

    readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins an attempt.</summary>
    /// <param name="most">As many failures lock.</param>
    /// <returns>How long it is locked yet; null where the attempt may be made.</returns>
    public TimeSpan? Begin(string key, int most)
    {
        if (_counts.Count >= MostRemembered) Forget();
        var count = _counts.GetOrAdd(key, _ => new());
        lock (count)
        {
            var now = clock.GetTimestamp();
            var since = clock.GetElapsedTime(count.Last, now);
            if (count.Failures > 0 && since >= lockedFor) count.Failures = 0;
            if (count.Failures >= most) return lockedFor - since;
            count.Failures++;
            count.Last = now;
            return null;
        }
    }

    /// <summary>Whether the failures so far have locked it.</summary>
    public bool IsLocked(string key, int most)
    {
        if (!_counts.TryGetValue(key, out var count)) return false;
        lock (count) return count.Failures >= most;
    }

    /// <summary>The attempt succeeded.</summary>
    public void Forgive(string key) => _counts.TryRemove(key, out _);

    /// <summary>First what has lapsed; then, if an attacker has made up more names than can be remembered, the oldest.</summary>
    void Forget()
    {
        var lapsed = _counts.Where(pair => clock.GetElapsedTime(pair.Value.Last) >= lockedFor).ToList();
        var oldest = lapsed.Count > 0 ? lapsed : _counts.OrderBy(pair => pair.Value.Last).Take(MostRemembered / 10).ToList();
        foreach (var (key, _) in oldest) _counts.TryRemove(key, out _);
    }

    sealed class Count
    {
        public int Failures { get; set; }

        public long Last { get; set; }
    }
}
