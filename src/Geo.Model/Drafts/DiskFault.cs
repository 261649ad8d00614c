namespace Geo.Model.Drafts;

/// <summary>Why a file or a folder can't be read or written, as far as the system says so; words under <c>disk.…</c>.</summary>
public enum DiskFault
{
    /// <summary>Anything else, in the system's own words.</summary>
    Other,

    /// <summary>No space left, or the user's share of it is used up.</summary>
    Full,

    /// <summary>The medium can only be read.</summary>
    ReadOnly,

    /// <summary>The user lacks the right.</summary>
    NoRight,
}
