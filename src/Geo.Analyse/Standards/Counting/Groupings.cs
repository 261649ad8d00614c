using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Standards.Counting;

/// <summary>A given assignment of units to centres: how many each centre serves.</summary>
static class Groupings
{
    public static List<Judgement> Judge(CountContext context, GroupingRule rule, UnitLevel level, IReadOnlyList<int> units)
    {
        var tree = context.Placed.Units;
        var served = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var unit in tree.Units.Where(unit => unit.Level == rule.Of && unit.Centre is not null)) served[unit.Centre!] = served.GetValueOrDefault(unit.Centre!) + 1;
        var centres = EachMember.Of(context, level, rule.Centre, facility =>
        {
            var one = context.Placed.Facilities[facility];
            var count = served.GetValueOrDefault(one.Id) + (one.Name == one.Id ? 0 : served.GetValueOrDefault(one.Name));
            return Counting.Judge.Count(context, 0, count, rule.Minimum, rule.Maximum, 0, "") with { Facility = facility };
        });
        return [.. units.Select(unit => centres.Judge(context, unit, isMeasure: false))];
    }
}
