using Geo.Model.Audits;
using Geo.Store.Stores;
using Geo.Studies.Outputs;

namespace Geo.Studies.Audits;

/// <summary>The audit log of a store.</summary>
public static class AuditShelf
{
    /// <exception cref="StoreException">The log's file can't be read.</exception>
    /// <exception cref="StoreFaultException">The store refuses.</exception>
    public static AuditPage List(string storeAddress, AuditQuery query, CancellationToken cancellation)
    {
        var store = StudyStores.At(storeAddress);
        AuditPage? page = null;
        Writing.Attempt(store.Name, () => page = store.ListAudit(query, cancellation));
        return page!;
    }

    /// <summary>Enters what changes nothing in the store itself.</summary>
    public static void Enter(string storeAddress, AuditEntry entry, CancellationToken cancellation)
    {
        var store = StudyStores.At(storeAddress);
        Writing.Attempt(store.Name, () => store.Enter(entry, cancellation));
    }
}
