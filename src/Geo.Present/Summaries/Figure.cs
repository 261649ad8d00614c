using Geo.Model.Demand;
using Geo.Model.Findings;

namespace Geo.Present.Summaries;

/// <summary>One line of figures: a reach standard under one assumption, for one unit or one class.</summary>
/// <param name="Unit">Index into the unit tree; −1 for the whole area.</param>
/// <param name="Class">Null for everyone of the unit.</param>
public sealed record Figure(ReachFinding Finding, ReachMeasure Measure, int Unit, UrbanRural? Class, ReachTally Tally)
{
    /// <summary>Every figure of every reach standard: the area, then the classes, then the units in the tree's order.</summary>
    public static IEnumerable<Figure> List(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (var finding in findings.Standards.OfType<ReachFinding>())
        {
            foreach (var measure in finding.Measures)
            {
                yield return new(finding, measure, -1, null, measure.Area);
                foreach (var place in new[] { UrbanRural.Urban, UrbanRural.Rural, UrbanRural.Unclassified })
                {
                    yield return new(finding, measure, -1, place, measure.ByClass[(int)place]);
                }

                for (var unit = 0; unit < findings.Placed.Units.PlaceableCount; unit++) yield return new(finding, measure, unit, null, measure.ByUnit[unit]);
            }
        }
    }
}
