using Geo.Model;

namespace Geo.Analyse.WhatIf;

/// <summary>Numbers for facilities that last: the baseline's in their order, then each new id as it comes. A facility that was gone gets its number again.</summary>
sealed class Slots
{
    readonly List<string> _ids;
    readonly Dictionary<string, int> _byId;

    public Slots(IEnumerable<string> ids)
    {
        _ids = [.. ids];
        _byId = new(StringComparer.Ordinal);
        for (var slot = 0; slot < _ids.Count; slot++) _byId.Add(_ids[slot], slot);
    }

    public IReadOnlyList<string> Ids => _ids;

    /// <summary>−1 for an id never seen.</summary>
    public int Find(string id) => _byId.GetValueOrDefault(id, -1);

    public int Of(string id)
    {
        if (_byId.TryGetValue(id, out var slot)) return slot;
        _byId.Add(id, _ids.Count);
        _ids.Add(id);
        return _ids.Count - 1;
    }

    /// <summary>Whether one facility's id comes before another's: what ties go by.</summary>
    public bool Precedes(int one, int other) => IdOrder.Instance.Compare(_ids[one], _ids[other]) < 0;
}
