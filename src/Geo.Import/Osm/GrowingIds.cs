namespace Geo.Import.Osm;

/// <summary>A long list of ids.</summary>
sealed class GrowingIds
{
    long[] _ids = new long[1 << 12];

    public int Count { get; private set; }

    public ReadOnlySpan<long> Span => _ids.AsSpan(0, Count);

    public void Add(ReadOnlySpan<long> ids)
    {
        if (_ids.Length - Count < ids.Length) Array.Resize(ref _ids, (int)Math.Min(Array.MaxLength, Math.Max(_ids.Length * 2L, (long)Count + ids.Length)));
        ids.CopyTo(_ids.AsSpan(Count));
        Count += ids.Length;
    }

    /// <summary>Every id once, ascending.</summary>
    public long[] Distinct()
    {
        var sorted = Span.ToArray();
        Array.Sort(sorted);
        var kept = 0;
        for (var at = 0; at < sorted.Length; at++)
        {
            if (at == 0 || sorted[at] != sorted[at - 1]) sorted[kept++] = sorted[at];
        }

        Array.Resize(ref sorted, kept);
        return sorted;
    }
}
