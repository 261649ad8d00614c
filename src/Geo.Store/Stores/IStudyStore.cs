using Geo.Model.Audits;
using Geo.Model.Runs;
using Geo.Model.Scenarios;
using Geo.Model.Studies;

namespace Geo.Store.Stores;

/// <summary>Where studies are kept: one in a GeoPackage, many in a PostGIS database. What is saved comes back in every field from either.</summary>
public interface IStudyStore
{
    /// <summary>As messages name it: a path, or an address without its password. No output of a run names its store.</summary>
    string Name { get; }

    /// <summary>The same store on behalf of somebody: whatever is changed through it is entered in the audit log, together with the change or not at all. A store on nobody's behalf enters nothing.</summary>
    IStudyStore By(AuditAuthor author);

    /// <summary>Refuses now what would be refused when the work is done: a file that is not a store, a server that does not answer.</summary>
    /// <exception cref="StoreFaultException">The store can't be written to.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    void Check(CancellationToken cancellation = default);

    /// <summary>Everything that stands in the way of using the store, asked without changing it.</summary>
    StoreHealth Examine(CancellationToken cancellation = default);

    /// <summary>Writes a study's data so that nobody sees it yet; <see cref="IStoreDraft.Publish"/> shows it.</summary>
    /// <param name="studySha256">SHA-256 of the study file, lower-case hexadecimal.</param>
    /// <param name="steps">Told what has been done, on the thread that did it.</param>
    /// <exception cref="StoreFaultException">The store can't be written to.</exception>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    IStoreDraft Draft(Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps = null, CancellationToken cancellation = default);

    /// <summary>The data of a study as last published.</summary>
    /// <param name="studyId">Null: the store's one study.</param>
    /// <exception cref="StoreFaultException">No such store or study, a later version's, or damaged.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    StoredStudy Load(string? studyId = null, CancellationToken cancellation = default);

    /// <summary>Keeps a run that was made of what the store holds already.</summary>
    /// <returns>The run's number.</returns>
    /// <exception cref="StoreFaultException">The store can't be written to.</exception>
    long Keep(StoredRun run, CancellationToken cancellation = default);

    /// <summary>The runs kept, the oldest first.</summary>
    /// <param name="studyId">Null: of every study.</param>
    IReadOnlyList<RunHead> ListRuns(string? studyId = null, CancellationToken cancellation = default);

    /// <exception cref="StoreFaultException">There is no such run.</exception>
    StoredRun GetRun(long id, CancellationToken cancellation = default);

    /// <exception cref="StoreFaultException">There is no such run.</exception>
    void DeleteRun(long id, CancellationToken cancellation = default);

    /// <summary>A study's scenarios, in the order of their names. They stay when the study is imported anew.</summary>
    IReadOnlyList<Scenario> ListScenarios(string studyId, CancellationToken cancellation = default);

    /// <summary>Null where there is none.</summary>
    Scenario? FindScenario(string studyId, string name, CancellationToken cancellation = default);

    /// <summary>Keeps a scenario over the version its author has seen, so that nobody overwrites what he has not.</summary>
    /// <param name="expectedVersion">0 for a new one, whose name must be free.</param>
    /// <returns>The same with its version, one above the expected.</returns>
    /// <exception cref="StoreFaultException">The store holds another version (<see cref="StoreFault.ScenarioChanged"/>), or can't be written to.</exception>
    Scenario SaveScenario(Scenario scenario, long expectedVersion, CancellationToken cancellation = default);

    /// <exception cref="StoreFaultException">There is no such scenario, or another version of it.</exception>
    void DeleteScenario(string studyId, string name, long expectedVersion, CancellationToken cancellation = default);

    /// <summary>Enters in the audit log what changes nothing in the store itself: a sign-in, a user. The log only grows.</summary>
    /// <exception cref="StoreFaultException">The store can't be written to.</exception>
    /// <exception cref="IOException">The log's file can't be written; the message names it.</exception>
    void Enter(AuditEntry entry, CancellationToken cancellation = default);

    /// <summary>Entries of the audit log, the newest first; none where nothing was ever entered.</summary>
    AuditPage ListAudit(AuditQuery query, CancellationToken cancellation = default);
}
