using Geo.Model.Scenarios;
using Geo.Store.Scenarios;
using Npgsql;

namespace Geo.Store.Postgres;

/// <summary>Scenarios in PostGIS.</summary>
static class PostgresScenarios
{
    const string Select = "SELECT study_id, name, title_zh, title_en, edits, cursor, version FROM geo.scenarios";

    /// <summary>In the order of their names.</summary>
    public static List<Scenario> List(PostgresSession session, string studyId) =>
        session.Rows($"{Select} WHERE study_id = $1 ORDER BY name COLLATE \"C\"", Scenario, NullFreeText.Encode(studyId));

    public static Scenario? Find(PostgresSession session, string studyId, string name) =>
        session.Rows($"{Select} WHERE study_id = $1 AND name = $2", Scenario, NullFreeText.Encode(studyId), NullFreeText.Encode(name)) is [var one] ? one : null;

    /// <summary>Keeps a scenario over the version expected, or as a new one where that is 0.</summary>
    /// <returns>False where another version is there, or none.</returns>
    public static bool Save(PostgresSession session, Scenario scenario, long expectedVersion)
    {
        var changed = expectedVersion == 0
            ? session.Run(
                "INSERT INTO geo.scenarios (study_id, name, title_zh, title_en, edits, cursor, version) VALUES ($1, $2, $3, $4, $5, $6, 1) ON CONFLICT DO NOTHING",
                NullFreeText.Encode(scenario.StudyId), NullFreeText.Encode(scenario.Name), NullFreeText.Encode(scenario.Title.Chinese), NullFreeText.Encode(scenario.Title.English),
                EditsText.Write(scenario.Edits), scenario.Cursor)
            : session.Run(
                "UPDATE geo.scenarios SET title_zh = $3, title_en = $4, edits = $5, cursor = $6, version = version + 1, saved_at = now(), saved_by = session_user WHERE study_id = $1 AND name = $2 AND version = $7",
                NullFreeText.Encode(scenario.StudyId), NullFreeText.Encode(scenario.Name), NullFreeText.Encode(scenario.Title.Chinese), NullFreeText.Encode(scenario.Title.English),
                EditsText.Write(scenario.Edits), scenario.Cursor, expectedVersion);
        return changed == 1;
    }

    /// <returns>False where another version is there, or none.</returns>
    public static bool Delete(PostgresSession session, string studyId, string name, long expectedVersion) =>
        session.Run("DELETE FROM geo.scenarios WHERE study_id = $1 AND name = $2 AND version = $3", NullFreeText.Encode(studyId), NullFreeText.Encode(name), expectedVersion) == 1;

    static Scenario Scenario(NpgsqlDataReader row) => new()
    {
        StudyId = NullFreeText.Decode(row.GetString(0)),
        Name = NullFreeText.Decode(row.GetString(1)),
        Title = new(NullFreeText.Decode(row.GetString(2)), NullFreeText.Decode(row.GetString(3))),
        Edits = EditsText.Read(row.GetString(4)),
        Cursor = row.GetInt32(5),
        Version = row.GetInt64(6),
    };
}
