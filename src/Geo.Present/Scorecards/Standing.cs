namespace Geo.Present.Scorecards;

/// <summary>How a standard's figure for a unit stands to its verdict; words under <c>standing.…</c>.</summary>
public enum Standing
{
    /// <summary>The rule speaks of this unit.</summary>
    Judged,

    /// <summary>The unit's people, facilities or parts are members of what the rule judges above it or one by one.</summary>
    Member,

    /// <summary>The same arithmetic for a unit the rule does not speak of: it judges nothing.</summary>
    Reading,
}
