using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Studies.Outputs;

/// <summary>Takes a study's data out of a store.</summary>
static class StoreReading
{
    /// <exception cref="StoreException">The file can't be read.</exception>
    /// <exception cref="StoreFaultException">No such study; or it was imported for another version of the study file, whose sources, columns or filters may have been others.</exception>
    public static StudyData Load(IStudyStore store, Study study, string studySha256, CancellationToken cancellation)
    {
        StoredStudy? stored = null;
        Writing.Attempt(store.Name, () => stored = store.Load(study.Id, cancellation));
        return stored!.StudySha256 == studySha256 ? stored.Data
            : throw new StoreFaultException(StoreFault.StudyDiffers, store.Name, $"{study.Id}, SHA-256 {stored.StudySha256[..Math.Min(12, stored.StudySha256.Length)]}…");
    }
}
