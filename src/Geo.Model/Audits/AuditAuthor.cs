namespace Geo.Model.Audits;

/// <summary>Who acts, and from where.</summary>
/// <param name="User">The name signed in with; at a machine's own command line and on its own server the name there.</param>
/// <param name="Address">The network address asked from; empty at the command line.</param>
public sealed record AuditAuthor(string User, string Address)
{
    /// <summary>The user of this machine, at its command line.</summary>
    public static AuditAuthor OfMachine => new(Environment.UserName, "");

    /// <summary>What tells the time of an entry.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>An entry of this moment, to the millisecond.</summary>
    /// <param name="studyId">Empty where no study is concerned.</param>
    /// <param name="subject">The scenario, run, job or user concerned.</param>
    /// <param name="detail">Free of language: a version, a number, a file's checksum.</param>
    public AuditEntry Enter(AuditAct act, string studyId, string subject, string detail = "") =>
        new(0, DateTimeOffset.FromUnixTimeMilliseconds(Clock.GetUtcNow().ToUnixTimeMilliseconds()), User, Address, act, studyId, subject, detail);
}
