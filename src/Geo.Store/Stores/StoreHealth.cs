namespace Geo.Store.Stores;

/// <summary>What an examination of a store found.</summary>
/// <param name="Description">Versions and what is there, free of language; empty where nothing could be reached.</param>
/// <param name="Faults">Every cause of trouble by itself; empty for a sound store.</param>
public sealed record StoreHealth(string Description, IReadOnlyList<StoreFaultException> Faults);
