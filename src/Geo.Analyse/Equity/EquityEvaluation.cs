using Geo.Model.Areas;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Analyse.Equity;

/// <summary>How evenly each standard's figure is spread over the townships' people.</summary>
public static class EquityEvaluation
{
    /// <returns>
    /// A line for each reach standard (share inside), for each ratio whose townships have figures of their own (supply per so many), three for each access (2SFCA, E2SFCA, 3SFCA), and one
    /// for each presence or share that judges townships, or members in them (the share that complies). What has no figure in a township, as a count of the county's, has none; nor has what is nothing everywhere.
    /// </returns>
    public static IReadOnlyList<EquityFinding> Of(PlacedStudy placed, IReadOnlyList<StandardFinding> findings, IReadOnlyList<AccessFinding> access)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(access);
        var units = placed.Units.Units;
        if (units.Count == 0) return [];
        var level = units.Any(unit => unit.Level == UnitLevel.Township) ? UnitLevel.Township : units[0].Level;
        int[] compared = [.. Enumerable.Range(0, units.Count).Where(unit => units[unit].Level == level)];
        var answers = new List<EquityFinding>();
        var compliance = new Lazy<ComplianceShares>(() => new(placed, compared));
        void Put(Standard standard, EquityBasis basis, string supply, IEnumerable<(double Value, double Weight)> rows)
        {
            var all = rows.ToArray();
            if (Inequality.Measure([.. all.Select(row => row.Value)], [.. all.Select(row => row.Weight)]) is { } measures) answers.Add(new(standard, basis, supply, level, measures));
        }

        foreach (var finding in findings)
        {
            if (finding is ReachFinding reach) Put(finding.Standard, EquityBasis.Coverage, "", compared.Select(unit => Coverage(reach.Head.ByUnit[unit])));
            else if (finding is RatioFinding ratio) Put(finding.Standard, EquityBasis.Supply, "", ratio.Units.Concat(ratio.Below).Where(unit => units[unit.Unit].Level == level).Select(unit => PerHead(unit, ratio)));
            else if (finding is CountFinding count) Put(finding.Standard, EquityBasis.Compliance, "", compliance.Value.Of(count));
            foreach (var one in access.Where(one => one.Standard.Id == finding.Standard.Id))
            {
                Put(finding.Standard, EquityBasis.TwoStep, one.Supply, compared.Select(unit => (one.Units[unit].TwoStep * 1000, (double)one.Units[unit].People.Persons)));
                Put(finding.Standard, EquityBasis.Enhanced, one.Supply, compared.Select(unit => (one.Units[unit].Enhanced * 1000, (double)one.Units[unit].People.Persons)));
                Put(finding.Standard, EquityBasis.ThreeStep, one.Supply, compared.Select(unit => (one.Units[unit].ThreeStep * 1000, (double)one.Units[unit].People.Persons)));
            }
        }

        return answers;
    }

    static (double, double) Coverage(ReachTally tally) => ((double)(tally.Share ?? 0), (double)tally.Concerned.Persons);

    static (double, double) PerHead(UnitRatio unit, RatioFinding ratio)
    {
        var per = ((RatioRule)ratio.Standard.Rule).Per;
        return (unit.Base.Millionths == 0 ? 0 : unit.Have * (double)per / (double)unit.Base.Persons, (double)unit.Population.Persons);
    }
}
