using Geo.Model.Jobs;
using Geo.Studies.Jobs;

namespace Geo.Web.Jobs;

/// <summary>A job in this server's hands: as it is kept, and what only lives while it runs. The board's lock guards what changes.</summary>
sealed class JobEntry(Job job)
{
    readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Job Job { get; private set; } = job;

    public JobProgress Progress { get; set; } = new();

    /// <summary>Stops the work; null while there is none.</summary>
    public CancellationTokenSource? Stop { get; set; }

    /// <summary>Somebody asked for the end, so it is not begun again.</summary>
    public bool IsUnwanted { get; set; }

    /// <summary>It is to be forgotten when its work has ended.</summary>
    public bool IsForgotten { get; set; }

    /// <summary>Keeps other servers off; null once nobody works at it any more.</summary>
    public IDisposable? Claim { get; set; }

    /// <summary>Completed when the job is over and nobody works at it any more.</summary>
    public Task Released => _released.Task;

    public void Become(Job after) => Job = after;

    public void Release()
    {
        Claim?.Dispose();
        Claim = null;
        _released.TrySetResult();
    }
}
