namespace Geo.Model.Jobs;

/// <summary>Work that takes longer than a request may wait, as it is kept: whoever finds it unfinished can do it from the start.</summary>
public sealed record Job
{
    /// <summary>32 hexadecimal digits, ascending with the time they were given.</summary>
    public required string Id { get; init; }

    public required string StudyId { get; init; }

    public JobKind Kind { get; init; }

    /// <summary>Name of the scenario whose edits were in force when the job was asked for; null for the study as it is.</summary>
    public string? Scenario { get; init; }

    /// <summary>Of what it writes for people.</summary>
    public required Language Language { get; init; }

    public JobState State { get; init; }

    public required DateTimeOffset Posted { get; init; }

    /// <summary>Null while nobody has begun.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Null while it has not ended, in whatever way.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>How often it was begun: more than once where a server died over it, or was stopped.</summary>
    public int Attempts { get; init; }

    /// <summary>Names of the files it made.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Why it failed; null where it did not.</summary>
    public LocalText? Failure { get; init; }

    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Cancelled;
}
