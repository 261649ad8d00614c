using Geo.Model.Findings;
using Geo.Model.Standards;

namespace Geo.Present.Tables;

/// <summary>What came of a standard, in one word; words under <c>verdict.…</c>.</summary>
public enum Verdict
{
    Met,

    /// <summary>Not by every place, but by the mean arrival that the document offers instead.</summary>
    MetByMean,

    /// <summary>A binding, indicative or in-principle rule is missed.</summary>
    NotMet,

    /// <summary>What a document strives for, encourages or allows is not reached: no breach.</summary>
    AimNotReached,

    /// <summary>All who can be judged are inside, but some people have no place or no class.</summary>
    MetAsFarAsKnown,

    /// <summary>The rule speaks of urban or of rural people, and the study's located people are all of the other class.</summary>
    NobodyConcerned,

    NotComputable,
    NotApplicable,

    /// <summary>Somewhere there is more than the upper end, and nowhere less than the lower.</summary>
    Exceeded,

    /// <summary>A gate is closed for some unit or facility.</summary>
    Barred,

    /// <summary>Met wherever it can be told, and elsewhere the data do not tell.</summary>
    PartlyKnown,
}

/// <summary>How findings are judged.</summary>
public static class Verdicts
{
    public static Verdict Of(StandardFinding finding) => finding switch
    {
        NotApplicable => Verdict.NotApplicable,
        ReachFinding reach => Of(reach),
        RatioFinding ratio => ratio.Units.Any(unit => unit.Short > 0) ? Missed(ratio.Standard) : ratio.Units.Any(unit => unit.IsExceeded) ? Verdict.Exceeded : Verdict.Met,
        CountFinding count => Of(count),
        _ => Verdict.NotComputable,
    };

    /// <summary>What is worst goes first: short, exceeded, barred, not told.</summary>
    static Verdict Of(CountFinding count) =>
        count.Units.Any(unit => unit.Outcome == Outcome.Short) ? Missed(count.Standard)
        : count.Units.Any(unit => unit.Outcome == Outcome.Exceeded) ? Verdict.Exceeded
        : count.Units.Any(unit => unit.Outcome == Outcome.Barred) ? Verdict.Barred
        : count.Units.Any(unit => unit.Outcome == Outcome.NotComputable) ? Verdict.PartlyKnown : Verdict.Met;

    static Verdict Of(ReachFinding reach)
    {
        var area = reach.Head.Area;
        if (area.Concerned.Millionths == 0)
        {
            return area.Unlocated.Millionths + area.Unclassified.Millionths == 0 ? Verdict.NobodyConcerned : Verdict.NotComputable;
        }

        if (area.Outside.Millionths > 0) return reach.MeanArrival is { IsMet: true } ? Verdict.MetByMean : Missed(reach.Standard);
        return area.Unlocated.Millionths + area.Unclassified.Millionths > 0 ? Verdict.MetAsFarAsKnown : Verdict.Met;
    }

    static Verdict Missed(Standard standard) =>
        standard.Force is Force.Strive or Force.May or Force.Encouraged ? Verdict.AimNotReached : Verdict.NotMet;
}
