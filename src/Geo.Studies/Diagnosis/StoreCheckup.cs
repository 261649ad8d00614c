using Geo.Store.Stores;
using Geo.Studies.Outputs;

namespace Geo.Studies.Diagnosis;

/// <summary>Asks a store whether it can be used, without changing it.</summary>
public static class StoreCheckup
{
    /// <exception cref="StoreException">The file can't be read.</exception>
    /// <exception cref="StoreFaultException">An address that can't be understood.</exception>
    public static (string Store, StoreHealth Health) Examine(string address, CancellationToken cancellation)
    {
        var store = StudyStores.At(address);
        StoreHealth? health = null;
        Writing.Attempt(store.Name, () => health = store.Examine(cancellation));
        return (store.Name, health!);
    }
}
