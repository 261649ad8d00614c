using Geo.Model.Audits;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>The audit log in PostGIS: a table that the server lets grow and nothing else.</summary>
static class PostgresAudit
{
    /// <summary>Enters in the transaction at hand, so that the change and its entry are kept together or not at all.</summary>
    public static void Append(PostgresSession session, AuditEntry entry) => session.Run(
        "INSERT INTO geo.audit (at, user_name, address, act, study_id, subject, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        entry.Moment.UtcDateTime, entry.User, entry.Address, AuditActs.CodeOf(entry.Act), entry.StudyId, entry.Subject, entry.Detail);

    public static AuditPage List(PostgresSession session, AuditQuery query)
    {
        var entries = session.Rows(
            """
            SELECT id, at, user_name, address, act, study_id, subject, detail FROM geo.audit
            WHERE id < $1 AND ($2 = '' OR user_name = $2) AND ($3 = '' OR act = $3) ORDER BY id DESC LIMIT $4
            """,
            Entry, query.Before ?? long.MaxValue, query.User ?? "", query.Act is { } act ? AuditActs.CodeOf(act) : "", query.Limit + 1);
        return new([.. entries.Take(query.Limit)], entries.Count > query.Limit, null);
    }

    static AuditEntry Entry(NpgsqlDataReader row) => new(
        row.GetInt64(0), new(row.GetDateTime(1), TimeSpan.Zero), row.GetString(2), row.GetString(3), AuditActs.Find(row.GetString(4)) ?? throw new FormatException($"geo.audit: {row.GetString(4)}"),
        row.GetString(5), row.GetString(6), row.GetString(7));
}
