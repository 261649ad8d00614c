namespace Geo.Model.Runs;

/// <summary>A standard of a run and what came of it.</summary>
/// <param name="Document">Short id of the document.</param>
/// <param name="Headline">Key of the measure that heads a reach standard; null for the others.</param>
public sealed record RunStandard(string Standard, LocalText Name, string Document, LocalText Clause, RunResult Result, string? Headline);

/// <summary>What came of a standard; words under <c>run-result.…</c>.</summary>
public enum RunResult
{
    Reach,
    Ratio,
    NotComputable,
    NotApplicable,
    Count,
}
