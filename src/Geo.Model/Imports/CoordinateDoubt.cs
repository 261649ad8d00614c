namespace Geo.Model.Imports;

/// <summary>Why the evidence decides nothing.</summary>
public enum CoordinateDoubt
{
    /// <summary>It decides.</summary>
    None,

    /// <summary>No unit has a boundary.</summary>
    NoBoundaries,

    /// <summary>Neither the system of the boundaries nor that of the places is declared: agreement is relative, both could be shifted alike.</summary>
    NeitherStated,

    /// <summary>The places are declared, the boundaries are not, and they disagree: the boundaries may be what is in another system.</summary>
    BoundariesUnstated,

    /// <summary>Too few rows.</summary>
    TooFewRows,

    /// <summary>Several readings agree with the boundaries about equally well.</summary>
    TooAlike,

    /// <summary>No reading that is known agrees with the boundaries.</summary>
    NothingFits,
}
