using Geo.Store.Stores;
using Geo.Store.Tests.Stores;

namespace Geo.Store.Tests.GeoPackages;

public sealed class GeoPackageContract : StoreContract
{
    readonly string _folder = Directory.CreateTempSubdirectory("geo-store-").FullName;

    public override IStudyStore Store => StudyStores.At(Path.Combine(_folder, "store.gpkg"));

    protected override string Remains() => string.Join(' ', Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Where(name => name != "store.gpkg"));

    public override void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        base.Dispose();
    }
}
