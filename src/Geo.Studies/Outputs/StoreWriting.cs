using Geo.Model.Studies;
using Geo.Store.GeoPackages;

namespace Geo.Studies.Outputs;

/// <summary>Keeps a study's data in the store.</summary>
static class StoreWriting
{
    /// <exception cref="StoreException">The store can't be written, or a file of somebody else stands there.</exception>
    public static void Save(string path, Study study, string studySha256, StudyData data, CancellationToken cancellation)
    {
        Check(path);
        Writing.Attempt(path, () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            GeoPackageStore.Save(path, study, studySha256, data, cancellation);
        });
    }

    /// <summary>Refuses to replace a file that is not a store: a mistyped name must not cost anybody their township boundaries.</summary>
    public static void Check(string path) => Writing.Attempt(path, () =>
    {
        if (!GeoPackageStore.MayReplace(path)) throw new StoreException(path);
    });
}
