using Geo.Model.Studies;
using Geo.Store.GeoPackages;

namespace Geo.Studies.Outputs;

/// <summary>Keeps a study's data in the store.</summary>
static class StoreWriting
{
    public static void Save(string path, Study study, string studySha256, StudyData data, CancellationToken cancellation) =>
        Writing.Attempt(path, () => GeoPackageStore.Save(path, study, studySha256, data, cancellation));
}
