using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Present.Judgements;

/// <summary>Every standard of a study's findings against every unit that it speaks of.</summary>
public static class UnitVerdicts
{
    const string People = "people";

    /// <summary>In the findings' order; of a reach standard the largest units first.</summary>
    public static IEnumerable<UnitVerdict> List(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return findings.Standards.SelectMany(finding => Of(findings.Placed, finding));
    }

    /// <summary>One standard's; of a reach standard the largest units first, and where one unit holds all others it is the area.</summary>
    public static IEnumerable<UnitVerdict> Of(PlacedStudy placed, StandardFinding finding)
    {
        ArgumentNullException.ThrowIfNull(placed);
        return finding is ReachFinding reach ? Printed(placed, Of(reach, reach.Head)) : Of(finding);
    }

    /// <summary>A reach standard's as they are printed: the largest units first, and where one unit holds all others it is the area.</summary>
    public static IEnumerable<UnitVerdict> Printed(PlacedStudy placed, IEnumerable<UnitVerdict> all)
    {
        ArgumentNullException.ThrowIfNull(placed);
        ArgumentNullException.ThrowIfNull(all);
        var units = all.Skip(1).Take(placed.Units.PlaceableCount).Reverse();
        return placed.Units.Parents.Count(parent => parent < 0) == 1 ? units : units.Prepend(all.First());
    }

    /// <summary>One standard's; of a reach standard the area first, then the units of the tree.</summary>
    public static IEnumerable<UnitVerdict> Of(StandardFinding finding) => finding switch
    {
        ReachFinding reach => Of(reach, reach.Head),
        RatioFinding ratio => ratio.Units.Select(unit => OfRatio(ratio, unit)),
        CountFinding count => count.Units.Select(unit => OfCount(count, unit)),
        NotComputable missing => [new() { Finding = finding, Unit = -1, Outcome = Outcome.NotComputable, Piece = PieceOf(finding.Standard.Rule), Lacking = string.Join(", ", missing.Missing.Select(one => one.Column)) }],
        _ => [new() { Finding = finding, Unit = -1, Outcome = Outcome.NotApplicable, Piece = PieceOf(finding.Standard.Rule) }],
    };

    /// <summary>A reach standard's by a measure of it, the area first, then the units of the tree.</summary>
    public static IEnumerable<UnitVerdict> Of(StandardFinding finding, ReachMeasure head)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(head);
        return [OfReach(finding, head, -1), .. head.ByUnit.Select((_, unit) => OfReach(finding, head, unit))];
    }

    /// <summary>What a rule counts, a key under <c>supply-unit.…</c>.</summary>
    public static string PieceOf(Rule rule) => rule switch
    {
        ReachRule => People,
        RatioRule ratio => ratio.Supply,
        PresenceRule presence => presence.What.Count,
        TierRule tier => tier.What.Count,
        ShareRule share => Tally.UnitCounts.Contains(share.Of.Count) ? share.Of.Count : share.What.Count,
        BalanceRule balance => balance.Second.Count,
        GroupingRule => "townships",
        ResponseRule response => response.Share is null ? "minutes" : "cases",
        _ => Tally.Facilities,
    };

    /// <summary>What a unit's supply comes to against its need.</summary>
    public static Outcome OutcomeOf(UnitRatio unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Short > 0 ? Outcome.Short : unit.IsExceeded ? Outcome.Exceeded : Outcome.Met;
    }

    /// <summary>What a group's people come to: short where some are outside, met where all who can be told are inside.</summary>
    public static Outcome OutcomeOf(ReachTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return tally.Outside.Millionths > 0 ? Outcome.Short
            : tally.Unlocated.Millionths + tally.Unclassified.Millionths > 0 ? Outcome.NotComputable
            : tally.Concerned.Millionths > 0 ? Outcome.Met : Outcome.NotApplicable;
    }

    static UnitVerdict OfReach(StandardFinding reach, ReachMeasure head, int unit)
    {
        var tally = unit < 0 ? head.Area : head.ByUnit[unit];
        return new()
        {
            Finding = reach,
            Unit = unit,
            Outcome = OutcomeOf(tally),
            Least = tally.Concerned.Persons,
            Actual = tally.Inside.Persons,
            Gap = tally.Outside.Persons,
            Piece = People,
            Affected = tally.Outside,
            Measure = head,
        };
    }

    static UnitVerdict OfRatio(RatioFinding ratio, UnitRatio unit)
    {
        var outcome = OutcomeOf(unit);
        return new()
        {
            Finding = ratio,
            Unit = unit.Unit,
            Outcome = outcome,
            Least = unit.Need,
            Most = unit.Most,
            Actual = unit.Have,
            Gap = outcome == Outcome.Exceeded ? unit.Have - unit.Most!.Value : unit.Short,
            Piece = PieceOf(ratio.Standard.Rule),
            Affected = outcome == Outcome.Met ? default : unit.Population,
        };
    }

    static UnitVerdict OfCount(CountFinding count, Judgement unit)
    {
        var failing = unit.Members.Where(member => member.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred).ToList();
        var isBad = unit.Outcome is Outcome.Short or Outcome.Exceeded or Outcome.Barred;
        return new()
        {
            Finding = count,
            Unit = unit.Unit,
            Outcome = unit.Outcome,
            Least = unit.Least,
            Most = unit.Most,
            Actual = unit.Actual,
            Whole = unit.Whole,
            Gap = unit.Gap,
            Piece = PieceOf(count.Standard.Rule),
            Affected = !isBad ? default : failing.Count > 0 && failing.TrueForAll(member => member.Facility < 0)
                ? failing.Aggregate(default(People), (sum, member) => sum + member.Population) : unit.Population,
            Lacking = unit.Lacking,
            SharedBy = unit.SharedBy,
            Failing = failing,
        };
    }
}
