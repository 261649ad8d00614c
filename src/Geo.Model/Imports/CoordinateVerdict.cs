namespace Geo.Model.Imports;

/// <summary>What the evidence says of the system a source was read in.</summary>
public enum CoordinateVerdict
{
    /// <summary>The places agree with the boundaries as they were read, and no other reading agrees better.</summary>
    Fits,

    /// <summary>Another reading agrees clearly better.</summary>
    AnotherFits,

    /// <summary>Nothing can be said; <see cref="CoordinateDoubt"/> says why.</summary>
    Undecided,
}
