namespace Geo.Present.Scorecards;

/// <summary>How strongly a standard is put, in three classes; words under <c>force-group.…</c>.</summary>
public enum ForceGroup
{
    /// <summary>约束性</summary>
    Binding,

    /// <summary>预期性、原则上, and what a document states without any such word.</summary>
    Expected,

    /// <summary>力争、鼓励、可: missing it is an aim not reached, never a breach.</summary>
    Aim,
}
