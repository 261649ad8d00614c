namespace Geo.Model.Audits;

/// <summary>Entries of an audit log, the newest first.</summary>
/// <param name="HasMore">Whether older ones are wanted too.</param>
/// <param name="FirstBroken">The number of the first entry that was altered, or before which one is missing; null where the log is whole, or is kept by a server that lets nobody alter it.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, bool HasMore, long? FirstBroken);
