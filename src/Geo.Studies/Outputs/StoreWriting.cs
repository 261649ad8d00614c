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

    public static void Publish(IStudyStore store, IStoreDraft draft, CancellationToken cancellation) =>
        Writing.Attempt(store.Name, () => draft.Publish(cancellation));

    /// <summary>Refuses before the work what would be refused after it.</summary>
    public static void Check(IStudyStore store, CancellationToken cancellation) => Writing.Attempt(store.Name, () => store.Check(cancellation));
}
