using Geo.Model.Studies;
using Geo.Store.Stores;

namespace Geo.Store.GeoPackages;

/// <summary>One study in one file.</summary>
public sealed class GeoPackageStudyStore(string path) : IStudyStore
{
    public string Name { get; } = Path.GetFullPath(path);

    /// <summary>A mistyped name must not cost anybody their township boundaries: a file that is not a store is left alone.</summary>
    public void Check(CancellationToken cancellation = default)
    {
        if (Directory.Exists(Name) || !GeoPackageStore.MayReplace(Name)) throw new StoreFaultException(StoreFault.NotAStore, Name, "The file is not a store; it is left as it is.");
    }

    public IStoreDraft Draft(Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps = null, CancellationToken cancellation = default)
    {
        Check(cancellation);
        return new GeoPackageDraft(Name, study, studySha256, data, steps, cancellation);
    }

    public StoredStudy Load(string? studyId = null, CancellationToken cancellation = default)
    {
        var stored = GeoPackageStore.Load(Name, cancellation);
        return studyId is null || studyId == stored.StudyId ? stored : throw new StoreFaultException(StoreFault.StudyMissing, Name, studyId);
    }
}
