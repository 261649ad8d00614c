using Geo.Model.Demand;
using Geo.Model.Findings;
using Geo.Model.Standards;
using Geo.Present.Judgements;
using Geo.Present.Tables;

namespace Geo.Present.Scorecards;

/// <summary>One standard in the scorecard: what came of it over all units it is asked of.</summary>
public sealed record ScoreLine
{
    public ScoreLine(StandardFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Finding = finding;
        Verdict = Verdicts.Of(finding);
        // A reach rule is held against the area; its units are for reading.
        Units = finding is ReachFinding ? [UnitVerdicts.Of(finding).First()] : [.. UnitVerdicts.Of(finding).Where(unit => unit.Outcome != Outcome.NotApplicable)];
        var failing = Units.Where(unit => unit.Outcome == Worst).ToList();
        Gap = failing.Sum(unit => unit.Gap);
        Affected = failing.Aggregate(People.Nobody, (sum, unit) => sum + unit.Affected);
    }

    public StandardFinding Finding { get; }

    public Standard Standard => Finding.Standard;

    public Verdict Verdict { get; }

    public ScoreGroup Group => Verdict switch
    {
        Verdict.Met or Verdict.MetByMean or Verdict.MetAsFarAsKnown => ScoreGroup.Met,
        Verdict.NotMet or Verdict.AimNotReached => ScoreGroup.Short,
        Verdict.Exceeded or Verdict.Barred => ScoreGroup.Exceeded,
        Verdict.NotApplicable or Verdict.NobodyConcerned => ScoreGroup.NotApplicable,
        _ => ScoreGroup.NotComputable,
    };

    public ForceGroup Force => Standard.Force switch
    {
        Model.Standards.Force.Binding => ForceGroup.Binding,
        Model.Standards.Force.Strive or Model.Standards.Force.Encouraged or Model.Standards.Force.May => ForceGroup.Aim,
        _ => ForceGroup.Expected,
    };

    /// <summary>Whether there are figures to print: the standard applies, and something could be told.</summary>
    public bool IsComputed => Finding is ReachFinding or RatioFinding or CountFinding;

    /// <summary>The units of the rule's own level that it is asked of; of a reach standard the area alone.</summary>
    public IReadOnlyList<UnitVerdict> Units { get; }

    /// <summary>What all failing units lack together, or have too much of, in whole pieces; of a reach standard people outside.</summary>
    public decimal Gap { get; }

    /// <summary>People of the failing units; of a reach standard those outside.</summary>
    public People Affected { get; }

    /// <summary>What a gap is counted in, a key under <c>supply-unit.…</c>.</summary>
    public string Piece => UnitVerdicts.PieceOf(Standard.Rule);

    /// <summary>What goes first among the units: short before exceeded before barred; null where none fails.</summary>
    Outcome? Worst => Units.Any(unit => unit.Outcome == Outcome.Short) ? Outcome.Short
        : Units.Any(unit => unit.Outcome == Outcome.Exceeded) ? Outcome.Exceeded
        : Units.Any(unit => unit.Outcome == Outcome.Barred) ? Outcome.Barred : null;
}
