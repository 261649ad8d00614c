using Geo.Model.Findings;

namespace Geo.Analyse.WhatIf;

/// <summary>Which units' figures differ between two findings of one standard; exact, so that a millionth of a person is a difference.</summary>
static class FigureDifferences
{
    /// <param name="units">Units of the tree.</param>
    /// <returns>Ascending; every unit where the findings are of different kinds.</returns>
    public static IReadOnlyList<int> Units(StandardFinding before, StandardFinding after, int units) => (before, after) switch
    {
        (ReachFigures old, ReachFigures now) => [.. Enumerable.Range(0, units).Where(unit => IsOther(old, now, unit))],
        (RatioFinding old, RatioFinding now) => [.. now.Units.Zip(old.Units).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Unit)],
        (CountFinding old, CountFinding now) => [.. now.Units.Zip(old.Units).Where(pair => pair.First != pair.Second).Select(pair => pair.First.Unit)],
        _ when before.GetType() == after.GetType() => [],
        _ => [.. Enumerable.Range(0, units)],
    };

    /// <summary>Whether anything but units' figures differs: the area's, the classes', who serves, what is missing.</summary>
    public static bool IsOther(StandardFinding before, StandardFinding after) => (before, after) switch
    {
        (ReachFigures old, ReachFigures now) => !old.Serving.SequenceEqual(now.Serving) || !old.Idle.SequenceEqual(now.Idle)
            || old.Measures.Zip(now.Measures).Any(pair => !IsSame(pair.First.Area, pair.Second.Area) || !pair.First.ByClass.Zip(pair.Second.ByClass).All(tally => IsSame(tally.First, tally.Second))),
        (NotComputable old, NotComputable now) => !old.Missing.SequenceEqual(now.Missing),
        _ => before.GetType() != after.GetType(),
    };

    static bool IsOther(ReachFigures old, ReachFigures now, int unit)
    {
        for (var measure = 0; measure < now.Measures.Count; measure++)
        {
            if (!IsSame(old.Measures[measure].ByUnit[unit], now.Measures[measure].ByUnit[unit])) return true;
        }

        return false;
    }

    static bool IsSame(ReachTally one, ReachTally other) => one.Outside == other.Outside && one.Twice == other.Twice && one.NoWay == other.NoWay && one.Nearest == other.Nearest && one.SecondNearest == other.SecondNearest
        && one.Unlocated == other.Unlocated && one.Unclassified == other.Unclassified && one.NotConcerned == other.NotConcerned && one.Bands.SequenceEqual(other.Bands);
}
