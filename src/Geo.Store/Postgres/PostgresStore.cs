using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Runs;
using Geo.Model.Scenarios;
using Geo.Model.Studies;
using Geo.Store.Audits;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>Many studies in a PostGIS database, in the schema <c>geo</c>.</summary>
/// <param name="author">On whose behalf the store is changed; null: nobody's, and nothing is entered in the audit log.</param>
sealed class PostgresStore(PostgresAddress address, AuditAuthor? author = null) : IStudyStore
{
    public string Name => address.Name;

    public IStudyStore By(AuditAuthor author) => new PostgresStore(address, author);

    /// <summary>Connects, and makes the schema where it is missing.</summary>
    public void Check(CancellationToken cancellation = default)
    {
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.Apply(session);
    }

    public StoreHealth Examine(CancellationToken cancellation = default) => PostgresExamination.Examine(address, cancellation);

    public IStoreDraft Draft(Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps = null, CancellationToken cancellation = default) =>
        new PostgresDraft(address, author, study, studySha256, data, steps, cancellation);

    public StoredStudy Load(string? studyId = null, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        StudyPointer.Begin(session);
        var study = StudyPointer.Get(session, studyId);
        return new(study.StudyId, study.StudySha256, study.AsOf, StudyTables.Read(new PostgresReader(address, session, study, cancellation)));
    }

    public long Keep(StoredRun run, CancellationToken cancellation = default)
    {
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.Apply(session);
        session.Run("BEGIN");
        var id = PostgresRuns.Write(session, run, cancellation);
        Enter(session, author?.Enter(AuditAct.RunKept, run.Head.StudyId, id.ToString(CultureInfo.InvariantCulture)));
        Commitment.Commit(address, session, "SELECT EXISTS (SELECT FROM geo.runs WHERE id = $1 AND kept_at = $2)", id, session.Ask<DateTime>("SELECT now()"));
        return id;
    }

    public IReadOnlyList<RunHead> ListRuns(string? studyId = null, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        return PostgresRuns.List(session, studyId);
    }

    public StoredRun GetRun(long id, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        session.Run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        return PostgresRuns.Find(session, id) ?? throw Missing(id);
    }

    public void DeleteRun(long id, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        session.Run("BEGIN");
        var study = session.Ask<string>("DELETE FROM geo.runs WHERE id = $1 RETURNING study_id", id) ?? throw Missing(id);
        Enter(session, author?.Enter(AuditAct.RunDeleted, NullFreeText.Decode(study), id.ToString(CultureInfo.InvariantCulture)));
        Commitment.Commit(address, session, "SELECT NOT EXISTS (SELECT FROM geo.runs WHERE id = $1)", id);
    }

    public IReadOnlyList<Scenario> ListScenarios(string studyId, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        return Sound(() => PostgresScenarios.List(session, studyId));
    }

    public Scenario? FindScenario(string studyId, string name, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        return Sound(() => PostgresScenarios.Find(session, studyId, name));
    }

    public Scenario SaveScenario(Scenario scenario, long expectedVersion, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.Apply(session);
        session.Run("BEGIN");
        var saved = PostgresScenarios.Save(session, scenario, expectedVersion) ? scenario with { Version = expectedVersion + 1 }
            : throw new StoreFaultException(StoreFault.ScenarioChanged, Name, scenario.Name);
        Enter(session, author?.OfScenario(scenario.StudyId, scenario.Name, saved, expectedVersion));
        session.Run("COMMIT");
        return saved;
    }

    public void DeleteScenario(string studyId, string name, long expectedVersion, CancellationToken cancellation = default)
    {
        using var session = OpenToRead(cancellation);
        session.Run("BEGIN");
        if (PostgresScenarios.Delete(session, studyId, name, expectedVersion))
        {
            Enter(session, author?.OfScenario(studyId, name, null, expectedVersion));
            session.Run("COMMIT");
            return;
        }

        var isThere = Sound(() => PostgresScenarios.Find(session, studyId, name)) is not null;
        throw new StoreFaultException(isThere ? StoreFault.ScenarioChanged : StoreFault.ScenarioMissing, Name, name);
    }

    public void Enter(AuditEntry entry, CancellationToken cancellation = default)
    {
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.Apply(session);
        PostgresAudit.Append(session, entry);
    }

    public AuditPage ListAudit(AuditQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var session = OpenToRead(cancellation);
        return Sound(() => PostgresAudit.List(session, query));
    }

    static void Enter(PostgresSession session, AuditEntry? entry)
    {
        if (entry is not null) PostgresAudit.Append(session, entry);
    }

    T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException error)
        {
            throw new StoreFaultException(StoreFault.Damaged, Name, error.Message, error);
        }
    }

    PostgresSession OpenToRead(CancellationToken cancellation)
    {
        var session = PostgresSession.Open(address, cancellation);
        try
        {
            Migrations.CheckReadable(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    StoreFaultException Missing(long id) => new(StoreFault.RunMissing, Name, id.ToString(CultureInfo.InvariantCulture));
}
