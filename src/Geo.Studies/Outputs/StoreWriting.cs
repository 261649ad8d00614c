using Geo.Model.Drafts;
using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Studies.Outputs;

/// <summary>Keeps a study's data in a store.</summary>
static class StoreWriting
{
    /// <summary>The draft of a study's data; it is the caller's to publish.</summary>
    /// <exception cref="StoreException">The file can't be written.</exception>
    /// <exception cref="StoreFaultException">The store refuses, or a file of somebody else stands there.</exception>
    public static IStoreDraft Draft(IStudyStore store, Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps, CancellationToken cancellation)
    {
        IStoreDraft? draft = null;
        Writing.Attempt(store.Name, () => draft = store.Draft(study, studySha256, data, steps, cancellation));
        return draft!;
    }

    /// <returns>The run's number in the store; null where there is no run.</returns>
    public static long? Publish(IStudyStore store, IStoreDraft draft, StoredRun? run, CancellationToken cancellation)
    {
        long? id = null;
        Writing.Attempt(store.Name, () => id = draft.Publish(run, cancellation));
        return id;
    }

    /// <summary>Keeps a run of data that the store holds already.</summary>
    /// <returns>Its number; null where the user may read the store and not write to it.</returns>
    public static long? Keep(IStudyStore store, StoredRun run, CancellationToken cancellation)
    {
        long? id = null;
        try
        {
            Writing.Attempt(store.Name, () => id = store.Keep(run, cancellation));
        }
        catch (Exception fault) when (fault is StoreFaultException { Fault: StoreFault.NoRights } or StoreException { Fault: DiskFault.ReadOnly or DiskFault.NoRight })
        {
            // Whoever may read a county's data may evaluate it: the outputs are theirs, the county's list of runs is not.
        }

        return id;
    }

    /// <summary>Refuses before the work what would be refused after it.</summary>
    public static void Check(IStudyStore store, CancellationToken cancellation) => Writing.Attempt(store.Name, () => store.Check(cancellation));
}
