namespace Geo.Model.Jobs;

/// <summary>Where a job is; words under <c>job-state.…</c>.</summary>
public enum JobState
{
    Queued,
    Running,
    Done,
    Failed,
    Cancelled,
}
