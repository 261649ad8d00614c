using Geo.Model.Audits;
using Geo.Store.GeoPackages;
using Geo.Store.Postgres;

namespace Geo.Store.Stores;

/// <summary>A store is an address.</summary>
public static class StudyStores
{
    /// <param name="address">The path of a GeoPackage, or <c>postgres://user@host:port/database</c>.</param>
    /// <param name="author">On whose behalf it is changed, see <see cref="IStudyStore.By"/>; null: nobody's.</param>
    /// <exception cref="StoreFaultException">An address of PostgreSQL that can't be understood.</exception>
    public static IStudyStore At(string address, AuditAuthor? author = null) =>
        PostgresAddress.IsOne(address) ? new PostgresStore(PostgresAddress.Parse(address), author) : new GeoPackageStudyStore(address, author);
}
