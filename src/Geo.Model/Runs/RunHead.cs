namespace Geo.Model.Runs;

/// <summary>Who evaluated what, when and for how long: the one place where a clock and a name stand.</summary>
/// <param name="Id">The run's number in its store, from 1; 0 before it is kept.</param>
/// <param name="StudySha256">SHA-256 of the study file, lower-case hexadecimal.</param>
/// <param name="Software">Name and version.</param>
/// <param name="Started">To the millisecond.</param>
/// <param name="Duration">Whole milliseconds.</param>
public sealed record RunHead(long Id, string StudyId, string StudySha256, string Software, DateTimeOffset Started, TimeSpan Duration, string User, string Host)
{
    /// <summary>Name of the scenario the run rests on; null for the study as it is.</summary>
    public string? Scenario { get; init; }

    /// <summary>SHA-256 of the scenario's file, lower-case hexadecimal; null without one.</summary>
    public string? ScenarioSha256 { get; init; }
}
