using Geo.Model.Findings;
using Geo.Model.Studies;

namespace Geo.Analyse.Standards.Counting;

/// <summary>What the standards that count share within one run.</summary>
/// <param name="facts">Of the same units and people; the facilities may be others.</param>
sealed class CountContext(Study study, PlacedStudy placed, UnitFacts facts)
{
    public Study Study { get; } = study;

    public PlacedStudy Placed { get; } = placed;

    public UnitFacts Facts { get; } = facts;

    public FacilityTest Facilities { get; } = new(placed);

    /// <summary>The units a facility counts for: its own and all above; a facility of no known unit counts for the whole area unless its place shows that it lies beyond the border. A closed one counts nowhere.</summary>
    public IEnumerable<int> UnitsOf(int facility)
    {
        var one = Placed.Facilities[facility];
        if (one.IsClosed) return [];
        if (one.Unit >= 0) return Placed.Units.SelfAndAncestors(one.Unit);
        return one.Place is null && Facts.AreaUnit >= 0 ? [Facts.AreaUnit] : [];
    }
}
