namespace Geo.Import.Osm;

/// <summary>The tags of one element, in the file's order; used again for the next one.</summary>
sealed class OsmTags
{
    readonly List<(string Key, string Value)> _tags = [];

    public int Count => _tags.Count;

    public void Clear() => _tags.Clear();

    public void Add(string key, string value) => _tags.Add((key, value));

    /// <summary>The value of a key; null where the element has none. A key given twice has its first value.</summary>
    public string? Find(string key)
    {
        foreach (var (known, value) in _tags)
        {
            if (known == key) return value;
        }

        return null;
    }

    /// <summary>Of the keys that begin so, what follows and the value.</summary>
    public IEnumerable<(string Ending, string Value)> StartingWith(string prefix) =>
        _tags.Where(tag => tag.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(tag => (tag.Key[prefix.Length..], tag.Value));
}
