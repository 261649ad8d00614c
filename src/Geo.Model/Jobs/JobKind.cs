namespace Geo.Model.Jobs;

/// <summary>What a job does; words under <c>job-kind.…</c>.</summary>
public enum JobKind
{
    /// <summary>A whole run of the study, or of one of its scenarios, with every output file.</summary>
    Run,
}
