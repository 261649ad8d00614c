using Geo.Model.Findings;
using Geo.Present.Words;
using static Geo.Present.Tables.CellKind;

namespace Geo.Present.Tables;

/// <summary>What becomes of each coverage share under other assumptions.</summary>
sealed class SensitivityTables(StudyFindings findings, RuleText rules, WordTable words)
{
    /// <summary>The whole area, a line for each measure; then the units that are borderline under the headline.</summary>
    public Table Ranges()
    {
        (string, CellKind)[] travelled = [.. findings.Sensitivity.Any(one => one.Area.Roads is not null) ? [("by-roads", Share)] : Array.Empty<(string, CellKind)>(), .. findings.Sensitivity.Any(one => one.Area.Terrain is not null) ? [("by-terrain", Share)] : Array.Empty<(string, CellKind)>()];
        var table = new TableMaker(
            words, "sensitivity", null, [("standard", Text), ("unit", Text), ("measure", Text), ("limit", Text), ("share", Share), ("speed-low", Share), ("speed-high", Share), ("limit-low", Share),
            ("limit-high", Share), ("straight", Share), ("by-detour", Share), .. travelled, ("borderline", Text)]);
        foreach (var one in findings.Sensitivity)
        {
            Row(table, one, findings.Study.Area.Name.In(words.Language), one.Area, one.Measure.Area);
            if (one.Measure != HeadOf(one)) continue;
            for (var unit = 0; unit < one.ByUnit.Count; unit++)
            {
                if (one.ByUnit[unit].IsBorderline && unit < findings.Placed.Units.FinestCount) Row(table, one, findings.NameOf(unit, words.Language), one.ByUnit[unit], one.Measure.ByUnit[unit]);
            }
        }

        table.Note(words["sensitivity.note"]);
        return table.Done();
    }

    ReachMeasure? HeadOf(ReachSensitivity one) => findings.Standards.OfType<ReachFinding>().FirstOrDefault(finding => finding.Standard.Id == one.Standard.Id)?.Head;

    void Row(TableMaker table, ReachSensitivity one, string name, ReachRange range, ReachTally tally) => table.Row([
        Cell.Of(one.Standard.Id), Cell.Of(name), Cell.Of(rules.Capital(rules.MeasureName(one.Measure))), Cell.Of(rules.Limit(one.Measure)), Cell.Share(tally.Share), Cell.Share(range.ShareOf(range.SpeedLow)),
        Cell.Share(range.ShareOf(range.SpeedHigh)), Cell.Share(range.ShareOf(range.LimitLow)), Cell.Share(range.ShareOf(range.LimitHigh)), Cell.Share(range.ShareOf(range.Straight)),
        Cell.Share(range.ShareOf(range.Detour)), .. Travelled(range), Cell.Of(range.IsBorderline ? words["sensitivity.borderline"] : "").Marked(CellTone.Warning, range.IsBorderline)]);

    IEnumerable<Cell> Travelled(ReachRange range)
    {
        if (findings.Sensitivity.Any(one => one.Area.Roads is not null)) yield return Cell.Share(range.Roads is { } roads ? range.ShareOf(roads) : null);
        if (findings.Sensitivity.Any(one => one.Area.Terrain is not null)) yield return Cell.Share(range.Terrain is { } terrain ? range.ShareOf(terrain) : null);
    }
}
