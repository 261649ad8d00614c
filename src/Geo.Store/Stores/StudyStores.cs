using Geo.Store.GeoPackages;

namespace Geo.Store.Stores;

/// <summary>A store is an address.</summary>
public static class StudyStores
{
    /// <param name="address">The path of a GeoPackage.</param>
    public static IStudyStore At(string address) => new GeoPackageStudyStore(address);
}
