using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Store.Audits;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>An import in a transaction that is still open: all of it is there, and nobody but this connection sees it.</summary>
sealed class PostgresDraft : IStoreDraft
{
    readonly PostgresAddress _address;
    readonly AuditAuthor? _author;
    readonly string _sha256;
    readonly PostgresSession _session;
    readonly Study _study;
    readonly IProgress<StoreStep>? _steps;
    readonly long _import;

    public PostgresDraft(PostgresAddress address, AuditAuthor? author, Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps, CancellationToken cancellation)
    {
        (_address, _author, _study, _sha256, _steps) = (address, author, study, studySha256, steps);
        _session = PostgresSession.Open(address, cancellation);
        try
        {
            steps?.Report(StoreStep.Opened);
            Migrations.Apply(_session);
            steps?.Report(StoreStep.SchemaReady);
            Begin();
            StudyLock.Take(_session, study.Id);
            steps?.Report(StoreStep.Locked);
            _import = Register(studySha256, data.Population);
            steps?.Report(StoreStep.StudyWritten);
            _session.Run("SELECT geo.open_population($1)", _import);
            steps?.Report(StoreStep.PopulationPrepared);
            StudyTables.Write(new PostgresTables(_session, "import_id", _import, cancellation), data, steps);
            _session.Run("SELECT geo.index_population($1)", _import);
            steps?.Report(StoreStep.PopulationIndexed);
            steps?.Report(StoreStep.Drafted);
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    public long? Publish(StoredRun? run = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        long? id = run is null ? null : PostgresRuns.Write(_session, run, cancellation);
        if (run is not null) _steps?.Report(StoreStep.RunWritten);
        foreach (var table in StudyTables.Names.Except([PopulationTable.Name]))
        {
            _session.Run($"DELETE FROM geo.{table}_all WHERE import_id = (SELECT import_id FROM geo.studies WHERE id = $1)", NullFreeText.Encode(_study.Id));
        }

        _session.Run(
            """
            INSERT INTO geo.studies (id, title_zh, title_en, import_id) VALUES ($1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET title_zh = excluded.title_zh, title_en = excluded.title_en, import_id = excluded.import_id
            """,
            NullFreeText.Encode(_study.Id), NullFreeText.Encode(_study.Title.Chinese), NullFreeText.Encode(_study.Title.English), _import);
        _session.Run("SELECT geo.attach_population($1)", _import);
        _steps?.Report(StoreStep.Switched);
        Enter(id);
        // An import's number alone would not do: after a crash the server may give it to another.
        var isConnected = Commitment.Commit(
            _address, _session, "SELECT EXISTS (SELECT FROM geo.import_log WHERE id = $1 AND imported_at = $2)", _import, _session.Ask<DateTime>("SELECT now()"));
        _steps?.Report(StoreStep.Published);
        if (isConnected) Sweep();
        return id;
    }

    void Enter(long? run)
    {
        if (_author is null) return;
        PostgresAudit.Append(_session, _author.OfImport(_study.Id, _sha256));
        if (run is { } id) PostgresAudit.Append(_session, _author.Enter(AuditAct.RunKept, _study.Id, id.ToString(CultureInfo.InvariantCulture)));
    }

    public void Dispose() => _session.Dispose();

    /// <summary>The transaction may wait for a run's outputs; and a server that looks whether we are still there lets go of the lock soon where we are not.</summary>
    void Begin()
    {
        _session.Run("BEGIN; SET LOCAL idle_in_transaction_session_timeout = 0; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '30s'");
        if (_session.Version >= 140_000) _session.Run("SET LOCAL client_connection_check_interval = '2s'");
    }

    long Register(string studySha256, PopulationInput population) => _session.Ask<long>(
        "INSERT INTO geo.import_log (study_id, study_sha256, as_of, has_classes, has_codes, people_count) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
        NullFreeText.Encode(_study.Id), studySha256, _study.AsOf, population.Classes is not null, population.StatisticalCodes is not null, (long)population.Count);

    void Sweep()
    {
        try
        {
            _session.Run("SELECT geo.sweep()");
            _steps?.Report(StoreStep.Swept);
        }
        catch (Exception fault) when (fault is StoreFaultException or OperationCanceledException)
        {
            // The import is published; what it replaced waits for the next one to take it away.
        }
    }
}
