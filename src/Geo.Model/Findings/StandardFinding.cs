using Geo.Model.Standards;

namespace Geo.Model.Findings;

/// <summary>What came of one standard.</summary>
public abstract record StandardFinding(Standard Standard);

/// <summary>The inputs do not suffice; each missing one is named. Never zero, never "met".</summary>
public sealed record NotComputable(Standard Standard, IReadOnlyList<MissingInput> Missing) : StandardFinding(Standard);

/// <summary>The rule speaks of a unit the study does not have (a city rule in a county's study).</summary>
public sealed record NotApplicable(Standard Standard, Areas.UnitLevel StudyLevel) : StandardFinding(Standard);
