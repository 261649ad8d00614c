using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Store.Stores;
using Geo.Studies.Outputs;

namespace Geo.Studies.Runs;

/// <summary>A study's data on its way into a store, on a thread of its own. Disposed unpublished, it leaves the store as it was.</summary>
sealed class Keeping(IStudyStore store, Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps, CancellationToken cancellation) : IDisposable
{
    readonly Task<IStoreDraft> _draft = Task.Run(() => StoreWriting.Draft(store, study, studySha256, data, steps, cancellation), cancellation);

    /// <summary>Waits until the data is across.</summary>
    public void Await() => _draft.GetAwaiter().GetResult();

    /// <returns>The run's number in the store; null where there is no run.</returns>
    public long? Publish(StoredRun? run, CancellationToken stop) => StoreWriting.Publish(store, _draft.GetAwaiter().GetResult(), run, stop);

    /// <summary>Waits for the draft, so that it can't outlive the run; its own failure is told by <see cref="Publish"/>.</summary>
    public void Dispose()
    {
        try
        {
            _draft.GetAwaiter().GetResult().Dispose();
        }
        catch (Exception) when (_draft.IsFaulted || _draft.IsCanceled)
        {
            // Whatever ended the run is the news; a store that failed has left nothing.
        }
    }
}
