using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Studies;

namespace Geo.Analyse.Standards.Counting;

/// <summary>What the standards that count share within one run.</summary>
sealed class CountContext
{
    readonly int[] _slots;

    /// <param name="facts">Of the same units and people; the facilities may be others.</param>
    public CountContext(Study study, PlacedStudy placed, UnitFacts facts)
    {
        (Study, Placed, Facts, Facilities) = (study, placed, facts, new(placed));
        _slots = new int[placed.Units.Units.Count];
        for (var facility = 0; facility < placed.Facilities.Count; facility++)
        {
            foreach (var unit in UnitsOf(facility))
            {
                if (_slots[unit] == 0) _slots[unit] = ++SlotCount;
            }
        }
    }

    public Study Study { get; }

    public PlacedStudy Placed { get; }

    public UnitFacts Facts { get; }

    public FacilityTest Facilities { get; }

    /// <summary>The units that any facility counts for are numbered from 0, so that what is summed over facilities needs no column of all units.</summary>
    public int SlotCount { get; }

    /// <summary>−1 for a unit without any facility.</summary>
    public int SlotOf(int unit) => _slots[unit] - 1;

    /// <summary>The units a facility counts for: its own and all above, and the one within that its input names; a facility of no known unit counts for the whole area unless its place shows that it lies beyond the border. A closed one counts nowhere.</summary>
    public UnitWalk UnitsOf(int facility)
    {
        var one = Placed.Facilities[facility];
        if (one.IsClosed) return default;
        if (one.Unit >= 0) return new(Placed.Units.Parents, one.Unit, one.Within);
        return one.Place is null && Facts.AreaUnit >= 0 ? new(null, Facts.AreaUnit) : default;
    }

    /// <summary>The unit of a level that a facility counts for; −1 where there is none.</summary>
    public int UnitOf(int facility, UnitLevel level)
    {
        foreach (var unit in UnitsOf(facility))
        {
            if (Placed.Units.Units[unit].Level == level) return unit;
        }

        return -1;
    }
}
