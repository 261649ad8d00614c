namespace Geo.Model.Areas;

/// <summary>
/// The units of a study: those people can be placed in, the finest first, in ascending order of id; those above them; and last the ones within, of which only
/// numbers are known (villages by name and head count, under townships with boundaries).
/// </summary>
public sealed class UnitTree
{
    readonly Dictionary<string, int> _byId;

    /// <param name="units">Every unit once, any order. A parent that is named must be among them.</param>
    /// <exception cref="ArgumentException">An id occurs twice, a parent is missing, or parents form a loop.</exception>
    public UnitTree(IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Unit[] all = [.. units];
        // People are placed by boundaries: a finer level that has none anywhere can't hold them. Where no level has any, the finest is as good as each.
        var bounded = all.Where(unit => unit.Boundary is { IsEmpty: false }).Select(unit => (UnitLevel?)unit.Level).Min();
        Units = [.. all.OrderBy(unit => unit.Level < bounded).ThenBy(unit => unit.Level).ThenBy(unit => unit.Id, IdOrder.Instance)];
        PlaceableCount = bounded is null ? Units.Count : Units.Count(unit => unit.Level >= bounded);
        _byId = new(Units.Count, StringComparer.Ordinal);
        for (var index = 0; index < Units.Count; index++)
        {
            if (!_byId.TryAdd(Units[index].Id, index)) throw new ArgumentException($"Unit id {Units[index].Id} occurs twice.", nameof(units));
        }

        Parents = new int[Units.Count];
        for (var index = 0; index < Units.Count; index++) Parents[index] = ParentOf(Units[index]);
        FinestCount = Units.Count == 0 ? 0 : Units.TakeWhile(unit => unit.Level == Units[0].Level).Count();
    }

    /// <summary>All units: from the finest level that people can be placed in upward, then those within, each level by id.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>For each unit, the index of its parent; −1 at the top.</summary>
    public int[] Parents { get; }

    /// <summary>The finest units that people can be placed in are the first so many of <see cref="Units"/>; demand points belong to one of these.</summary>
    public int FinestCount { get; }

    /// <summary>The first so many of <see cref="Units"/> hold places; those after them lie within and are known by numbers alone.</summary>
    public int PlaceableCount { get; }

    /// <summary>The units of a level, as indices.</summary>
    public (int First, int Next) RangeOf(UnitLevel level)
    {
        var (first, next) = (FirstOf(level), FirstOf(level + 1));
        if (first < next) return (first, next);
        for (first = PlaceableCount; first < Units.Count && Units[first].Level < level; first++) { }
        for (next = first; next < Units.Count && Units[next].Level == level; next++) { }
        return (first, next);
    }

    /// <summary>Every unit before those above it: from the finest of those within, upward.</summary>
    public IEnumerable<int> Upward()
    {
        for (var unit = PlaceableCount; unit < Units.Count; unit++) yield return unit;
        for (var unit = 0; unit < PlaceableCount; unit++) yield return unit;
    }

    /// <summary>The unit itself where it can hold places, else the nearest above that can; −1 for −1.</summary>
    public int PlaceableOf(int index)
    {
        while (index >= PlaceableCount) index = Parents[index];
        return index;
    }

    /// <summary>Of those that hold places, the index of the first unit of this level or a coarser one: levels stand in blocks, the finest first.</summary>
    public int FirstOf(UnitLevel level)
    {
        var (low, high) = (0, PlaceableCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Units[middle].Level < level) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The index of the unit with this id; −1 where there is none.</summary>
    public int IndexOf(string id) => _byId.GetValueOrDefault(id, -1);

    /// <summary>The unit itself and all above it, from the finest up.</summary>
    public IEnumerable<int> SelfAndAncestors(int index)
    {
        for (var at = index; at >= 0; at = Parents[at]) yield return at;
    }

    int ParentOf(Unit unit)
    {
        if (unit.ParentId is not { } parentId) return -1;
        if (!_byId.TryGetValue(parentId, out var parent)) throw new ArgumentException($"Unit {unit.Id} names parent {parentId}, which is not among the units.");
        // A parent is of a coarser level, so no loop can form.
        return Units[parent].Level > unit.Level ? parent
            : throw new ArgumentException($"Unit {unit.Id} names parent {parentId}, which is not of a higher level.");
    }
}
