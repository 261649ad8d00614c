using Geo.Model;
using Geo.Model.Findings;

namespace Geo.Studies.Runs;

/// <summary>What a run made.</summary>
/// <param name="Files">Names of the files written, relative to <paramref name="OutFolder"/>, in a fixed order.</param>
public sealed record RunOutcome(StudyFindings Findings, Language Language, string OutFolder, IReadOnlyList<string> Files)
{
    /// <summary>The run's number in the store the user named; null where none was named, or where the user may only read it.</summary>
    public long? RunId { get; init; }

    /// <summary>The store as messages name it; null where the user named none.</summary>
    public string? Store { get; init; }

    /// <summary>Rows of all sources that were not taken.</summary>
    public long RejectedRows => Findings.Imports.Sum(report => report.Rejected);
}
