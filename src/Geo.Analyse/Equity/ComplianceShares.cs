using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Equity;

/// <summary>How much of what a standard judges one by one (institutions, villages, the townships themselves) complies in each of some units.</summary>
sealed class ComplianceShares
{
    readonly PlacedStudy _placed;
    readonly Dictionary<int, int> _rowOf;
    readonly double[] _people;

    /// <param name="units">None within another.</param>
    public ComplianceShares(PlacedStudy placed, IReadOnlyList<int> units)
    {
        (_placed, _rowOf) = (placed, new(units.Count));
        foreach (var (row, unit) in units.Index()) _rowOf.Add(unit, row);
        _people = PeopleOf(units);
    }

    /// <summary>For each unit that has any that can be told: the share that complies, and the unit's people. Gates bar, groupings and calls are of no township, amounts have no members: none.</summary>
    public IEnumerable<(double Value, double Weight)> Of(CountFinding finding)
    {
        if (finding.Standard.Rule is not (PresenceRule or ShareRule)) return [];
        var (met, told) = (new int[_people.Length], new int[_people.Length]);
        foreach (var unit in finding.Units)
        {
            if (unit.Members.Count == 0) Count(unit);
            foreach (var member in unit.Members) Count(member);
        }

        return [.. Enumerable.Range(0, told.Length).Where(row => told[row] > 0).Select(row => ((double)met[row] / told[row], _people[row]))];

        void Count(Judgement one)
        {
            if (one.Outcome is Outcome.NotApplicable or Outcome.NotComputable) return;
            if (RowOf(one.Facility < 0 ? one.Unit : _placed.Facilities[one.Facility].Unit) is not (>= 0 and var row)) return;
            told[row]++;
            if (one.Outcome == Outcome.Met) met[row]++;
        }
    }

    int RowOf(int unit)
    {
        foreach (var above in _placed.Units.SelfAndAncestors(unit))
        {
            if (_rowOf.TryGetValue(above, out var row)) return row;
        }

        return -1;
    }

    /// <summary>Those placed or known there; where the study places nobody, the counted.</summary>
    double[] PeopleOf(IReadOnlyList<int> units)
    {
        var people = new double[units.Count];
        if (_placed.Total.Millionths == 0) return [.. units.Select(unit => (double)(_placed.Units.Units[unit].CountedPeople?.Persons ?? 0))];
        for (var row = 0; row < _placed.Demand.Count; row++)
        {
            if (RowOf(_placed.Demand.Units[row]) is >= 0 and var at) people[at] += _placed.Demand.Millionths[row] / 1e6;
        }

        foreach (var place in _placed.Unlocated)
        {
            if (RowOf(place.Unit) is >= 0 and var at) people[at] += (double)(place.People?.Persons ?? 0);
        }

        return people;
    }
}
