namespace Geo.Store.Networks;

/// <summary>Why a prepared network can't be used as it lies there. Each is mended by preparing it anew.</summary>
public enum PackFault
{
    /// <summary>The file was never written by this product.</summary>
    Foreign,

    /// <summary>Written by a version of the product that laid it out in another way.</summary>
    OtherVersion,

    /// <summary>It is shorter or longer than it says.</summary>
    Truncated,

    /// <summary>Its bytes are not those that were written.</summary>
    Damaged,

    /// <summary>It is whole, and was prepared from other inputs.</summary>
    OtherInputs,
}
