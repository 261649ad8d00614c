namespace Geo.Store.GeoPackages;

/// <summary>What can be wrong with a file that should be a store.</summary>
public enum StoreFault
{
    /// <summary>Not a GeoPackage, or one that this product did not write as a store.</summary>
    NotAStore,

    /// <summary>Written by a later version of the product.</summary>
    NewerSchema,

    /// <summary>The file contradicts itself: a table, a column or a value is missing or wrong.</summary>
    Damaged,
}
