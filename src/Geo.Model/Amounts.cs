namespace Geo.Model;

/// <summary>Named numbers of a facility or a unit: what the input gives and nothing else. A number that is not here is unknown, never zero.</summary>
public sealed class Amounts : IEquatable<Amounts>
{
    readonly KeyValuePair<string, decimal>[] _all;

    /// <param name="all">Each code once, any order.</param>
    /// <exception cref="ArgumentException">A code occurs twice, or a number is negative.</exception>
    public Amounts(IEnumerable<KeyValuePair<string, decimal>> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        _all = [.. all.OrderBy(pair => pair.Key, StringComparer.Ordinal)];
        for (var at = 0; at < _all.Length; at++)
        {
            if (_all[at].Value < 0) throw new ArgumentException($"{_all[at].Key} is negative.", nameof(all));
            if (at > 0 && _all[at].Key == _all[at - 1].Key) throw new ArgumentException($"{_all[at].Key} occurs twice.", nameof(all));
        }
    }

    public static Amounts None { get; } = new([]);

    /// <summary>In ascending order of code.</summary>
    public IReadOnlyList<KeyValuePair<string, decimal>> All => _all;

    /// <summary>The number under a code; null where the input gives none.</summary>
    public decimal? Find(string code)
    {
        // A handful of entries: a walk is faster than any table.
        foreach (var pair in _all)
        {
            if (pair.Key == code) return pair.Value;
        }

        return null;
    }

    public bool Equals(Amounts? other) => other is not null && _all.AsSpan().SequenceEqual(other._all);

    public override bool Equals(object? obj) => Equals(obj as Amounts);

    public override int GetHashCode() => _all.Aggregate(_all.Length, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
