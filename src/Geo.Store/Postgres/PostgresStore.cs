using Geo.Model.Studies;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.Postgres;

/// <summary>Many studies in a PostGIS database, in the schema <c>geo</c>.</summary>
sealed class PostgresStore(PostgresAddress address) : IStudyStore
{
    public string Name => address.Name;

    /// <summary>Connects, and makes the schema where it is missing.</summary>
    public void Check(CancellationToken cancellation = default)
    {
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.Apply(session);
    }

    public IStoreDraft Draft(Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps = null, CancellationToken cancellation = default) =>
        new PostgresDraft(address, study, studySha256, data, steps, cancellation);

    public StoredStudy Load(string? studyId = null, CancellationToken cancellation = default)
    {
        using var session = PostgresSession.Open(address, cancellation);
        Migrations.CheckReadable(session);
        StudyPointer.Begin(session);
        var study = StudyPointer.Get(session, studyId);
        return new(study.StudyId, study.StudySha256, study.AsOf, StudyTables.Read(new PostgresReader(address, session, study, cancellation)));
    }
}
