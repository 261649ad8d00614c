using Geo.Store.Stores;

namespace Geo.Store.Postgres;

/// <summary>The import a study points to.</summary>
sealed record StudyPointer(string StudyId, long Import, string StudySha256, DateOnly AsOf, bool HasClasses, bool HasCodes, int PeopleCount)
{
    const string Select = """
        SELECT s.id, s.import_id, i.study_sha256, i.as_of, i.has_classes, i.has_codes, i.people_count
        FROM geo.studies s JOIN geo.import_log i ON i.id = s.import_id
        """;

    /// <summary>
    /// Begins reading: one state of the store for all tables. The lock comes first and holds off whoever would drop what a pointer still leads to; it disturbs no writer.
    /// </summary>
    public static void Begin(PostgresSession session) =>
        session.Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; LOCK TABLE geo.population_all IN ACCESS SHARE MODE");

    public static StudyPointer? Find(PostgresSession session, string studyId) => List(session, $"{Select} WHERE s.id = $1", NullFreeText.Encode(studyId)).FirstOrDefault();

    /// <exception cref="StoreFaultException">There is no such study, or, where none is named, not just one.</exception>
    public static StudyPointer Get(PostgresSession session, string? studyId)
    {
        if (studyId is not null) return Find(session, studyId) ?? throw new StoreFaultException(StoreFault.StudyMissing, session.Name, studyId);
        var studies = List(session, $"{Select} ORDER BY s.id");
        return studies.Count == 1 ? studies[0] : throw new StoreFaultException(StoreFault.StudyMissing, session.Name, string.Join(", ", studies.Select(study => study.StudyId)));
    }

    static List<StudyPointer> List(PostgresSession session, string sql, params object?[] values) => session.Rows(
        sql,
        row => new StudyPointer(
            NullFreeText.Decode(row.GetString(0)), row.GetInt64(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetBoolean(4), row.GetBoolean(5), checked((int)row.GetInt64(6))),
        values);
}
