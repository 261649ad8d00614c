namespace Geo.Store.Users;

/// <summary>What can be wrong with a file of users, or with a change of it; words under <c>users-fault.…</c> ({0} is the file or the user), what to do under <c>users-remedy.…</c>.</summary>
public enum UsersFault
{
    /// <summary>Others than its owner may read or write it.</summary>
    OpenToOthers,

    /// <summary>It is no such file, or somebody edited it by hand.</summary>
    Damaged,

    NameInvalid,
    NameTaken,
    UserMissing,

    /// <summary>Nobody could let anybody in again.</summary>
    LastAdministrator,

    /// <summary>Too short, too long, of very few letters, or with the user's name in it.</summary>
    PasswordWeak,

    /// <summary>The two entries differ.</summary>
    PasswordsDiffer,

    /// <summary>Nothing came from the input.</summary>
    PasswordMissing,
}
