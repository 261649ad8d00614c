namespace Geo.Model.Areas;

/// <summary>The units of a study: its finest ones, in ascending order of id, and those above them.</summary>
public sealed class UnitTree
{
    readonly Dictionary<string, int> _byId;

    /// <param name="units">Every unit once, any order. A parent that is named must be among them.</param>
    /// <exception cref="ArgumentException">An id occurs twice, a parent is missing, or parents form a loop.</exception>
    public UnitTree(IEnumerable<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Units = [.. units.OrderBy(unit => unit.Level).ThenBy(unit => unit.Id, IdOrder.Instance)];
        _byId = new(Units.Count, StringComparer.Ordinal);
        for (var index = 0; index < Units.Count; index++)
        {
            if (!_byId.TryAdd(Units[index].Id, index)) throw new ArgumentException($"Unit id {Units[index].Id} occurs twice.", nameof(units));
        }

        Parents = new int[Units.Count];
        for (var index = 0; index < Units.Count; index++) Parents[index] = ParentOf(Units[index]);
        FinestCount = Units.Count == 0 ? 0 : Units.TakeWhile(unit => unit.Level == Units[0].Level).Count();
    }

    /// <summary>All units, finest level first, then by id.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>For each unit, the index of its parent; −1 at the top.</summary>
    public int[] Parents { get; }

    /// <summary>The finest units are the first so many of <see cref="Units"/>; demand points belong to one of these.</summary>
    public int FinestCount { get; }

    /// <summary>The index of the first unit of this level or a coarser one: levels stand in blocks, the finest first.</summary>
    public int FirstOf(UnitLevel level)
    {
        var (low, high) = (0, Units.Count);
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
