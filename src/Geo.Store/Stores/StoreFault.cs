namespace Geo.Store.Stores;

/// <summary>What can be wrong with a store, or stand in the way of one; words under <c>store.…</c> ({0} is the store, {1} the detail), what to do about it under <c>store-remedy.…</c>.</summary>
public enum StoreFault
{
    // The address and what stands there.

    /// <summary>An address that can't be understood.</summary>
    AddressInvalid,

    /// <summary>A file or a schema that this product did not write as a store.</summary>
    NotAStore,

    /// <summary>A database in which nothing has been kept yet.</summary>
    NoStoreYet,

    /// <summary>Written by a later version of the product.</summary>
    NewerSchema,

    /// <summary>Written by an earlier version, and this user may not bring it up to date.</summary>
    OlderSchema,

    /// <summary>The store contradicts itself: a table, a column or a value is missing or wrong.</summary>
    Damaged,

    // What is asked of it.

    /// <summary>The store holds no such study.</summary>
    StudyMissing,

    /// <summary>The stored study was imported for another version of the study file.</summary>
    StudyDiffers,

    /// <summary>Somebody imported the study anew while it was being read.</summary>
    StudyReplaced,

    /// <summary>The store holds no such run.</summary>
    RunMissing,

    /// <summary>The store holds no such scenario.</summary>
    ScenarioMissing,

    /// <summary>Somebody else has kept the scenario in the meantime, or deleted it, or taken its name.</summary>
    ScenarioChanged,

    /// <summary>Somebody else is writing the same study, or the same file, and did not end in time.</summary>
    Busy,

    /// <summary>The lock beside the file is another user's, and this one may not open it: an import that was killed has left it, or one is under way.</summary>
    LockLeft,

    // A server.

    /// <summary>No server answers there.</summary>
    Unreachable,

    /// <summary>User or password are wrong, or the server does not let this user in from here.</summary>
    WrongPassword,

    DatabaseMissing,

    /// <summary>PostGIS is not installed on the server.</summary>
    PostgisMissing,

    /// <summary>PostGIS is installed, not yet in this database, and this user may not add it.</summary>
    PostgisNotAllowed,

    ServerTooOld,

    /// <summary>The database keeps text in an encoding that can't hold all of it.</summary>
    NotUtf8,

    /// <summary>The user lacks a right.</summary>
    NoRights,

    /// <summary>The roles that administrators grant to people are not there.</summary>
    RolesMissing,

    /// <summary>No space left where the server keeps its data.</summary>
    Full,

    /// <summary>The connection broke; nothing of what was under way is kept.</summary>
    ConnectionLost,

    /// <summary>The connection broke at the very end and the server could not be asked since: it was kept, or it was not.</summary>
    OutcomeUnknown,

    /// <summary>Anything else the server objects to, in its own words.</summary>
    Refused,
}
