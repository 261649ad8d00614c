using System.Collections.Concurrent;
using Geo.Studies.Runs;

namespace Geo.Studies.Tests.RealAreas;

/// <summary>One run of each real study, for all tests that look at it; its files are gone when it is done.</summary>
static class RealRuns
{
    static readonly ConcurrentDictionary<string, Lazy<RunOutcome>> s_runs = new(StringComparer.Ordinal);

    /// <inheritdoc cref="RealStudies.Copy"/>
    public static RunOutcome Of(string name, string needed)
    {
        SharedData.Require(needed);
        return s_runs.GetOrAdd(name, _ => new(() =>
        {
            using var folder = new TestFolder();
            return StudyRun.Run(
                new() { StudyPath = RealStudies.Copy(name, needed, folder.Root), OutFolder = folder.Out }, null, TestContext.Current.CancellationToken);
        })).Value;
    }
}
