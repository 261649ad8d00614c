using Geo.Model.Areas;
using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Studies;

namespace Geo.Analyse.Standards.Counting;

/// <summary>What the units of a study hold, rolled up the tree once for all standards: columns of the length of the tree's units.</summary>
sealed class UnitFacts
{
    readonly PlacedStudy _placed;
    readonly long[] _people;
    readonly long[] _urban;
    readonly long[] _unclassified;
    readonly bool[] _counted;
    readonly int[] _firstChild;
    readonly int[] _children;

    public UnitFacts(Study study, PlacedStudy placed)
    {
        _placed = placed;
        var units = placed.Units.Units;
        (_people, _urban, _unclassified) = (new long[units.Count], new long[units.Count], new long[units.Count]);
        _counted = new bool[units.Count];
        (_firstChild, _children) = ChildrenOf(placed.Units.Parents);

        AreaUnit = placed.Units.IndexOf(study.Area.Id);
        if (placed.Total.Millionths == 0) CountedOnly();
        else Placed();
    }

    /// <summary>The unit that is the study's area; −1 where the tree has none.</summary>
    public int AreaUnit { get; }

    /// <summary>The people placed in a unit or known to belong to it; its counted total where the study places nobody at all, or can place nobody in the unit.</summary>
    public People People(int unit) => new(_people[unit]);

    /// <summary>Whether anything tells a unit's people: nobody at all is then a count of none.</summary>
    public bool KnowsPeople(int unit) => (_placed.Total.Millionths > 0 && unit < _placed.Units.PlaceableCount) || _counted[unit];

    public People Urban(int unit) => new(_urban[unit]);

    /// <summary>Whether some of a unit's people are neither urban nor rural.</summary>
    public bool HasUnclassified(int unit) => _unclassified[unit] > 0;

    /// <summary>The units directly below, ascending.</summary>
    public ReadOnlySpan<int> Children(int unit) => _children.AsSpan(_firstChild[unit].._firstChild[unit + 1]);

    /// <summary>A unit's other number: its own, else the sum of the units directly below where every one of them has it; null elsewhere.</summary>
    public decimal? AmountOf(int unit, string code)
    {
        if (_placed.Units.Units[unit].Amounts.Find(code) is { } own) return own;
        if (Children(unit).IsEmpty) return null;
        var sum = 0m;
        foreach (var child in Children(unit))
        {
            if (AmountOf(child, code) is not { } part) return null;
            sum += part;
        }

        return sum;
    }

    /// <summary>The units of a level that lie in a unit, itself among them where it is of that level.</summary>
    public List<int> Within(int unit, UnitLevel level)
    {
        var found = new List<int>();
        Gather(unit, level, found);
        return found;
    }

    void Gather(int unit, UnitLevel level, List<int> found)
    {
        var own = _placed.Units.Units[unit].Level;
        if (own == level) found.Add(unit);
        if (own <= level) return;
        foreach (var child in Children(unit)) Gather(child, level, found);
    }

    /// <summary>The units below each one, [first of unit, first of the next), ascending.</summary>
    static (int[] First, int[] Children) ChildrenOf(int[] parents)
    {
        var first = new int[parents.Length + 2];
        foreach (var parent in parents)
        {
            if (parent >= 0) first[parent + 2]++;
        }

        for (var unit = 2; unit < first.Length; unit++) first[unit] += first[unit - 1];
        var children = new int[first[^1]];
        for (var unit = 0; unit < parents.Length; unit++)
        {
            // The next free place of each parent, which in the end is where the next parent's children begin.
            if (parents[unit] is >= 0 and var parent) children[first[parent + 1]++] = unit;
        }

        return (first, children);
    }

    /// <summary>A unit without a total of its own has that of the units directly below, where every one of them has it.</summary>
    void CountedOnly()
    {
        foreach (var unit in _placed.Units.Upward())
        {
            var own = _placed.Units.Units[unit].CountedPeople;
            _counted[unit] = own is not null || AreCounted(Children(unit));
            _people[unit] = own?.Millionths ?? (_counted[unit] ? Sum(Children(unit)) : 0);
        }
    }

    bool AreCounted(ReadOnlySpan<int> units)
    {
        foreach (var unit in units)
        {
            if (!_counted[unit]) return false;
        }

        return !units.IsEmpty;
    }

    long Sum(ReadOnlySpan<int> units)
    {
        var sum = 0L;
        foreach (var unit in units) sum += _people[unit];
        return sum;
    }

    void Placed()
    {
        var demand = _placed.Demand;
        for (var row = 0; row < demand.Count; row++) Add(demand.Units[row], demand.Millionths[row], demand.Classes[row]);
        foreach (var row in _placed.Unlocated.Where(row => row.Unit >= 0)) Add(row.Unit, row.People?.Millionths ?? 0, row.Class);

        // The finest come first, so one pass from the front carries every sum upward.
        for (var unit = 0; unit < _placed.Units.PlaceableCount; unit++)
        {
            if (_placed.Units.Parents[unit] is not (>= 0 and var parent)) continue;
            _people[parent] += _people[unit];
            _urban[parent] += _urban[unit];
            _unclassified[parent] += _unclassified[unit];
        }

        CountWithin();
    }

    /// <summary>Of a unit that nobody can be placed in: the people it was counted with, else those that the input knows there by count.</summary>
    void CountWithin()
    {
        foreach (var row in _placed.Unlocated.Where(row => row.Within >= 0))
        {
            _counted[row.Within] = true;
            Add(row.Within, row.People?.Millionths ?? 0, row.Class);
        }

        for (var unit = _placed.Units.PlaceableCount; unit < _people.Length; unit++)
        {
            var own = _placed.Units.Units[unit].CountedPeople;
            if (own is null && !AreCounted(Children(unit))) continue;
            (_people[unit], _counted[unit]) = (own?.Millionths ?? Sum(Children(unit)), true);
        }
    }

    void Add(int unit, long millionths, UrbanRural place)
    {
        _people[unit] += millionths;
        if (place == UrbanRural.Urban) _urban[unit] += millionths;
        else if (place == UrbanRural.Unclassified) _unclassified[unit] += millionths;
    }
}
