using Geo.Model.Runs;

namespace Geo.Store.Stores;

/// <summary>A study's data in a store before anybody sees it. Disposed unpublished, it leaves nothing behind, as if the process had been killed.</summary>
public interface IStoreDraft : IDisposable
{
    /// <summary>Shows the data to everyone at once, and with it the run that was made of it.</summary>
    /// <param name="run">Null where the data was only imported.</param>
    /// <returns>The run's number in the store; null where there is no run.</returns>
    /// <exception cref="StoreFaultException">The store did not take it; it is as it was.</exception>
    /// <exception cref="IOException">The disk is full or the file can't be replaced; the message names it.</exception>
    long? Publish(StoredRun? run = null, CancellationToken cancellation = default);
}
