using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>What came of one standard.</summary>
public abstract record StandardFinding(Standard Standard);

/// <summary>The inputs do not suffice; each missing one is named. Never zero, never "met".</summary>
public sealed record NotComputable(Standard Standard, IReadOnlyList<MissingInput> Missing) : StandardFinding(Standard);

/// <summary>The rule speaks of a unit the study does not have (a city rule in a county's study).</summary>
public sealed record NotApplicable(Standard Standard, Areas.UnitLevel StudyLevel) : StandardFinding(Standard)
{
    public Inapplicability Reason { get; init; }
}

/// <summary>Why a rule does not speak of a study; words under <c>not-applicable.…</c>.</summary>
public enum Inapplicability
{
    /// <summary>The rule speaks of a larger unit than the study's area.</summary>
    Level,

    /// <summary>No unit fulfils the rule's condition.</summary>
    Condition,

    /// <summary>The table of targets has none of the study's units.</summary>
    OtherArea,
}
