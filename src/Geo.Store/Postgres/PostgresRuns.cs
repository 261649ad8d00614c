using Geo.Model.Runs;
using Geo.Store.Runs;

namespace Geo.Store.Postgres;

/// <summary>Runs in PostGIS.</summary>
static class PostgresRuns
{
    const string Select = "SELECT id, study_id, study_sha256, software, started, duration_ms, user_name, host, scenario, scenario_sha256 FROM geo.runs";

    /// <summary>Writes a run in the transaction at hand.</summary>
    /// <returns>Its number.</returns>
    public static long Write(PostgresSession session, StoredRun run, CancellationToken cancellation)
    {
        var head = run.Head;
        var id = session.Ask<long>(
            "INSERT INTO geo.runs (study_id, study_sha256, software, started, duration_ms, user_name, host, scenario, scenario_sha256) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            NullFreeText.Encode(head.StudyId), head.StudySha256, head.Software, head.Started.UtcDateTime, (long)head.Duration.TotalMilliseconds, NullFreeText.Encode(head.User), NullFreeText.Encode(head.Host),
            (object?)head.Scenario ?? DBNull.Value, (object?)head.ScenarioSha256 ?? DBNull.Value);
        var tables = new PostgresTables(session, "run_id", id, cancellation);
        foreach (var table in RunTables.All) tables.Write(table.Plan, rows => table.Write(run, rows));
        return id;
    }

    /// <summary>The oldest first.</summary>
    public static List<RunHead> List(PostgresSession session, string? studyId) => studyId is null
        ? session.Rows($"{Select} ORDER BY id", Head) : session.Rows($"{Select} WHERE study_id = $1 ORDER BY id", Head, NullFreeText.Encode(studyId));

    /// <summary>Null where there is no such run.</summary>
    public static StoredRun? Find(PostgresSession session, long id) =>
        session.Rows($"{Select} WHERE id = $1", Head, id) is [var head] ? RunTables.Read(new PostgresRunReader(session, id), head) : null;

    static RunHead Head(Npgsql.NpgsqlDataReader row) => new(
        row.GetInt64(0), NullFreeText.Decode(row.GetString(1)), row.GetString(2), row.GetString(3), new(row.GetDateTime(4), TimeSpan.Zero), TimeSpan.FromMilliseconds(row.GetInt64(5)),
        NullFreeText.Decode(row.GetString(6)), NullFreeText.Decode(row.GetString(7)))
    {
        Scenario = row.IsDBNull(8) ? null : row.GetString(8),
        ScenarioSha256 = row.IsDBNull(9) ? null : row.GetString(9),
    };
}
