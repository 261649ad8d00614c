namespace Geo.Model.Audits;

/// <summary>What an audit log tells of. The hyphenated name is what is kept; words stand under <c>audit-act.…</c>.</summary>
public enum AuditAct
{
    // A server and who comes to it.
    ServerStarted,
    SignedIn,
    SignInRefused,
    SignInLocked,
    SignedOut,

    // Users.
    UserAdded,
    UserRemoved,
    PasswordChanged,

    // Data, and what is made of it.
    StudyImported,
    FileTried,
    FileKept,
    RunKept,
    RunDeleted,
    ScenarioCreated,
    ScenarioChanged,
    ScenarioDeleted,
    JobStarted,
    JobCancelled,
    JobDeleted,
}
