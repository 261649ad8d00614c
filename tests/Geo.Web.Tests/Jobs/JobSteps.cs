using System.Collections.Concurrent;
using Geo.Studies.Runs;

namespace Geo.Web.Tests.Jobs;

/// <summary>Listens to a job's steps, on the thread that does it: what is done here is done in the middle of the work.</summary>
public sealed class JobSteps : IProgress<RunProgress>
{
    readonly ConcurrentQueue<RunProgress> _seen = new();
    Action<RunProgress>? _heard;

    /// <summary>Steps since listening began.</summary>
    public IReadOnlyCollection<RunProgress> Seen => _seen;

    public void Listen(Action<RunProgress>? heard)
    {
        _seen.Clear();
        _heard = heard;
    }

    public void Report(RunProgress value)
    {
        _seen.Enqueue(value);
        _heard?.Invoke(value);
    }
}
