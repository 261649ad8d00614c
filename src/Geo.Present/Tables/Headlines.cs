using Geo.Model.Findings;
using Geo.Present.Words;

namespace Geo.Present.Tables;

/// <summary>One sentence for what a standard found, and one for the study as a whole. The same on map, report and console.</summary>
sealed class Headlines(StudyFindings findings, RuleText rules, WordTable words)
{
    /// <summary>Words before the figure, the figure that matters, words after it.</summary>
    public (string Before, string Figure, string After) Of(ReachFinding finding, WholeTally area)
    {
        var concerned = rules.Concerned(WholeReach.ConcernedBy(finding));
        var limit = rules.Limit(finding.Head);
        var exact = finding.Head.Area;
        if (exact.Share is not { } share) return (words.Format("headline.nobody", concerned), "", "");
        if (exact.Outside.Millionths == 0) return (words.Format("headline.all-inside", concerned, Figures.Whole(area.Concerned), limit), "", "");
        return (words["headline.outside-before"], Figures.People(exact.Outside, area.Outside), words.Format(
            "headline.outside-after", concerned, Figures.Whole(area.Concerned), Figures.Share(1 - share), limit));
    }

    public (string Before, string Figure, string After) Of(RatioFinding finding)
    {
        var (have, need, lacking) = (finding.Units.Sum(unit => unit.Have), finding.Units.Sum(unit => unit.Need), finding.Units.Sum(unit => unit.Short));
        var unit = rules.SupplyUnit(finding.Standard);
        return lacking == 0
            ? (words.Format("headline.enough", Figures.Whole(have), Figures.Whole(need), unit), "", "")
            : (words.Format("headline.short-before", Figures.Whole(have), Figures.Whole(need), unit), Figures.Whole(lacking), words.Format("headline.short-after", unit));
    }

    public (string Before, string Figure, string After) Of(CountFinding finding)
    {
        var concerned = finding.Concerned.ToList();
        var lacking = concerned.Count(unit => unit.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred);
        var unknown = concerned.Count(unit => unit.Outcome == Outcome.NotComputable);
        if (concerned.Count == 1) return (words[lacking > 0 ? "headline.one-unit-short" : unknown > 0 ? "headline.one-unit-unknown" : "headline.one-unit-met"], "", "");
        if (lacking + unknown == 0) return (words.Format("headline.units-met", Figures.Whole(concerned.Count), Figures.Whole(concerned.Count(unit => unit.Outcome == Outcome.Met))), "", "");
        var after = words[lacking == 1 ? "headline.units-one-short-after" : "headline.units-short-after"] + (unknown == 0 ? "" : words.Format("headline.units-unknown", Figures.Whole(unknown)));
        return (words.Format("headline.units-short-before", Figures.Whole(concerned.Count)), Figures.Whole(lacking), after + words["headline.units-end"]);
    }

    /// <summary>The worst gap of the study: the reach standard with most people outside; else the largest shortfall; else what stands in the way.</summary>
    public (string Before, string Figure, string After) Worst(WholePopulation population)
    {
        var most = WorstOf(findings);
        if (most is ReachFinding worst)
        {
            var whole = new WholeReach(worst, population);
            var (before, figure, after) = Of(worst, whole.Area);
            var tail = worst.Gaps.Count == 0 ? "" : words.Format(
                worst.Head.Unit == Impedance.Millimetres ? "headline.largest-gap" : "headline.largest-gap-minutes", findings.NameOf(worst.Gaps[0].Unit, words.Language), Figures.People(worst.Gaps[0].People, whole.Gaps[0]), RuleText.Beyond(worst.Gaps[0]));
            return (words.Format("headline.worst", worst.Standard.Id, rules.Name(worst.Standard), before), figure, after + tail);
        }

        if (most is RatioFinding ratio)
        {
            var (before, figure, after) = Of(ratio);
            return (words.Format("headline.worst", ratio.Standard.Id, rules.Name(ratio.Standard), before), figure, after);
        }

        if (findings.Standards.OfType<CountFinding>().Where(finding => finding.Gap > 0).MaxBy(finding => finding.Concerned.Count(unit => unit.Outcome == Outcome.Short)) is { } count)
        {
            var (before, figure, after) = Of(count);
            return (words.Format("headline.worst", count.Standard.Id, rules.Name(count.Standard), before), figure, after);
        }

        return findings.Standards.Any(finding => finding is ReachFinding or RatioFinding or CountFinding) ? (words["headline.no-gap"], "", "") : (words["headline.nothing-computed"], "", "");
    }

    /// <summary>The standard the worst of a study is told by; null where none that could be computed is missed.</summary>
    public static StandardFinding? WorstOf(StudyFindings findings)
    {
        var reach = findings.Standards.OfType<ReachFinding>().Where(finding => finding.Head.Area.Outside.Millionths > 0).MaxBy(finding => finding.Head.Area.Outside.Millionths);
        if (reach is not null) return reach;
        return findings.Standards.OfType<RatioFinding>().Where(finding => finding.Units.Any(unit => unit.Short > 0)).MaxBy(finding => finding.Units.Sum(unit => unit.Short));
    }
}
