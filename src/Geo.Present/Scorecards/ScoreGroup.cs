namespace Geo.Present.Scorecards;

/// <summary>How a standard is counted in a scorecard; words under <c>score-group.…</c>.</summary>
public enum ScoreGroup
{
    Met,

    Short,

    /// <summary>More than the upper end, or barred by a gate.</summary>
    Exceeded,

    NotApplicable,

    /// <summary>Also what is met wherever it can be told, while elsewhere the data do not tell: never "met".</summary>
    NotComputable,
}
