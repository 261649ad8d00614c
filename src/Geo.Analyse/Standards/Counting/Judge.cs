using Geo.Model.Findings;

namespace Geo.Analyse.Standards.Counting;

/// <summary>Turns a count and its bounds into a judgement.</summary>
static class Judge
{
    /// <param name="silent">Facilities whose input does not tell; where they could make up what is missing, nothing is said to be short.</param>
    public static Judgement Count(CountContext context, int unit, decimal actual, decimal? least, decimal? most, int silent, string lacking)
    {
        var outcome = actual > most ? Outcome.Exceeded : actual >= (least ?? 0) ? Outcome.Met : silent > 0 ? Outcome.NotComputable : Outcome.Short;
        return new()
        {
            Unit = unit,
            Outcome = outcome,
            Population = context.Facts.People(unit),
            Actual = actual,
            Least = least,
            Most = most,
            Gap = outcome switch
            {
                Outcome.Short => Math.Ceiling(least!.Value - actual),
                Outcome.Exceeded => Math.Ceiling(actual - most!.Value),
                _ => 0,
            },
            Silent = silent,
            Lacking = silent > 0 ? lacking : "",
        };
    }

    /// <summary>A part of a whole against shares of it.</summary>
    /// <param name="silent">Pieces of the whole whose input does not tell whether they belong to the part.</param>
    /// <param name="left">Facilities left out of both, because their input does not tell.</param>
    public static Judgement Share(CountContext context, int unit, decimal part, decimal whole, decimal? minimum, decimal? maximum, int silent, int left, string lacking, bool isAbove = false)
    {
        var blank = new Judgement { Unit = unit, Outcome = Outcome.NotApplicable, Population = context.Facts.People(unit), Silent = silent + left, Lacking = silent + left > 0 ? lacking : "" };
        if (whole == 0) return left > 0 ? blank with { Outcome = Outcome.NotComputable } : blank;
        var (least, most) = (minimum * whole, maximum * whole);
        bool Complies(decimal pieces) => isAbove ? pieces > (least ?? 0) : pieces >= (least ?? 0);
        var outcome = part > most ? Outcome.Exceeded : Complies(part) && !(part + silent > most) ? Outcome.Met : !Complies(part + silent) ? Outcome.Short : Outcome.NotComputable;
        return blank with
        {
            Outcome = outcome,
            Actual = part,
            Whole = whole,
            Least = least,
            Most = most,
            Gap = outcome switch
            {
                Outcome.Short => isAbove ? Math.Floor(least!.Value - part) + 1 : Math.Ceiling(least!.Value - part),
                Outcome.Exceeded => Math.Ceiling(part - most!.Value),
                _ => 0,
            },
        };
    }

    /// <summary>A unit by its members: short where one is, not computable where one can't be told, not applicable where there is none.</summary>
    /// <param name="gap">What the unit lacks in all.</param>
    /// <param name="undecided">Facilities of which nobody knows whether they are members.</param>
    public static Judgement Members(CountContext context, int unit, IReadOnlyList<Judgement> members, decimal gap, int undecided, string lacking)
    {
        var outcome = members.Any(one => one.Outcome == Outcome.Short) ? Outcome.Short
            : members.Any(one => one.Outcome == Outcome.Exceeded) ? Outcome.Exceeded
            : members.Any(one => one.Outcome == Outcome.Barred) ? Outcome.Barred
            : undecided > 0 || members.Any(one => one.Outcome == Outcome.NotComputable) ? Outcome.NotComputable
            : members.All(one => one.Outcome == Outcome.NotApplicable) ? Outcome.NotApplicable : Outcome.Met;
        var silent = undecided + members.Count(one => one.Outcome == Outcome.NotComputable);
        var asked = members.Where(one => one.Outcome != Outcome.NotApplicable).ToList();
        return new()
        {
            Unit = unit,
            Outcome = outcome,
            Population = context.Facts.People(unit),
            Actual = asked.Count(one => one.Outcome == Outcome.Met),
            Whole = asked.Count,
            Gap = gap,
            Silent = silent,
            Lacking = silent == 0 ? "" : members.FirstOrDefault(one => one.Lacking.Length > 0)?.Lacking ?? lacking,
            Members = members,
        };
    }
}
