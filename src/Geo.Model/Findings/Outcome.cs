namespace Geo.Model.Findings;

/// <summary>What came of one rule for one unit or one facility; words under <c>judged.…</c>.</summary>
public enum Outcome
{
    Met,

    Short,

    /// <summary>More than a rule's upper end.</summary>
    Exceeded,

    /// <summary>A gate's tests all hold: what it bars is barred.</summary>
    Barred,

    /// <summary>The rule's condition does not hold here, or the document gives no number for it.</summary>
    NotApplicable,

    /// <summary>The data do not tell. Never zero, never "met".</summary>
    NotComputable,
}
