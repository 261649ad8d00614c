using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Drafts;
using Geo.Model.Runs;
using Geo.Model.Scenarios;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;
using Geo.Store.Audits;
using Geo.Store.Runs;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>One study in one file, and the runs of it.</summary>
/// <param name="author">On whose behalf the store is changed; null: nobody's, and nothing is entered in the audit log.</param>
public sealed class GeoPackageStudyStore(string path, AuditAuthor? author = null) : IStudyStore
{
    readonly AuditFile _audit = new(Path.GetFullPath(path));

    public string Name { get; } = Path.GetFullPath(path);

    public IStudyStore By(AuditAuthor author) => new GeoPackageStudyStore(Name, author);

    /// <summary>A mistyped name must not cost anybody their township boundaries: a file that is not a store is left alone.</summary>
    public void Check(CancellationToken cancellation = default)
    {
        CheckIsOurs();
        Probe();
    }

    public StoreHealth Examine(CancellationToken cancellation = default)
    {
        try
        {
            CheckIsOurs();
            var study = new FileInfo(Name) is { Exists: true, Length: > 0 } ? Read(CheckTables, cancellation) : "–";
            return new(IsWritable() ? study : $"{study}, read-only", []);
        }
        catch (StoreFaultException fault)
        {
            return new("", [fault]);
        }
    }

    public IStoreDraft Draft(Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps = null, CancellationToken cancellation = default)
    {
        Check(cancellation);
        return new GeoPackageDraft(Name, author, study, studySha256, data, steps, cancellation);
    }

    public StoredStudy Load(string? studyId = null, CancellationToken cancellation = default)
    {
        var stored = GeoPackageStore.Load(Name, cancellation);
        return studyId is null || studyId == stored.StudyId ? stored : throw new StoreFaultException(StoreFault.StudyMissing, Name, studyId);
    }

    public long Keep(StoredRun run, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Edit(run, null, id => author?.Enter(AuditAct.RunKept, run.Head.StudyId, IdText(id!.Value)), cancellation)!.Value;
    }

    public IReadOnlyList<RunHead> ListRuns(string? studyId = null, CancellationToken cancellation = default) =>
        Read(file => GeoPackageRuns.List(file).Where(head => studyId is null || head.StudyId == studyId).ToList(), cancellation);

    public StoredRun GetRun(long id, CancellationToken cancellation = default) =>
        Read(file => RunTables.Read(file.Of(id), GeoPackageRuns.List(file).Find(head => head.Id == id) ?? throw Missing(id)), cancellation);

    public void DeleteRun(long id, CancellationToken cancellation = default)
    {
        var head = ListRuns(null, cancellation).FirstOrDefault(head => head.Id == id) ?? throw Missing(id);
        Edit(null, id, _ => author?.Enter(AuditAct.RunDeleted, head.StudyId, IdText(id)), cancellation);
    }

    public IReadOnlyList<Scenario> ListScenarios(string studyId, CancellationToken cancellation = default) =>
        Read(file => GeoPackageScenarios.List(file).Where(scenario => scenario.StudyId == studyId).ToList(), cancellation);

    public Scenario? FindScenario(string studyId, string name, CancellationToken cancellation = default) =>
        ListScenarios(studyId, cancellation).FirstOrDefault(scenario => scenario.Name == name);

    public Scenario SaveScenario(Scenario scenario, long expectedVersion, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var saved = scenario with { Version = expectedVersion + 1 };
        EditScenarios(scenario.StudyId, scenario.Name, saved, expectedVersion, cancellation);
        return saved;
    }

    public void DeleteScenario(string studyId, string name, long expectedVersion, CancellationToken cancellation = default) =>
        EditScenarios(studyId, name, null, expectedVersion, cancellation);

    public void Enter(AuditEntry entry, CancellationToken cancellation = default)
    {
        using var held = FileLock.Take(Name, cancellation);
        _audit.Append(entry);
    }

    public AuditPage ListAudit(AuditQuery query, CancellationToken cancellation = default) => _audit.List(query);

    void EditScenarios(string studyId, string name, Scenario? saved, long expectedVersion, CancellationToken cancellation)
    {
        using var held = FileLock.Take(Name, cancellation);
        DraftName.Sweep(Name);
        Read(
            earlier =>
            {
                var scenarios = GeoPackageScenarios.List(earlier);
                var there = scenarios.Find(scenario => scenario.StudyId == studyId && scenario.Name == name);
                if (there is null && (saved is null || expectedVersion > 0)) throw new StoreFaultException(saved is null ? StoreFault.ScenarioMissing : StoreFault.ScenarioChanged, Name, name);
                if ((there?.Version ?? 0) != expectedVersion) throw new StoreFaultException(StoreFault.ScenarioChanged, Name, name);
                using var writer = GeoPackageWriter.Edit(Name, DraftName.Take(Name), StudyTable.Read(earlier).AsOf, cancellation);
                GeoPackageScenarios.Drop(writer);
                if (there is not null) scenarios.Remove(there);
                GeoPackageScenarios.Write(writer, saved is null ? scenarios : scenarios.Append(saved));
                Complete(writer, author?.OfScenario(studyId, name, saved, expectedVersion));
                return expectedVersion;
            },
            cancellation);
    }

    /// <summary>Replaces the tables of runs in a copy of the file, which then takes its place.</summary>
    /// <param name="entry">Of the new run's number, what is to be entered in the audit log.</param>
    long? Edit(StoredRun? run, long? without, Func<long?, AuditEntry?> entry, CancellationToken cancellation)
    {
        using var held = FileLock.Take(Name, cancellation);
        DraftName.Sweep(Name);
        return Read(
            earlier =>
            {
                using var writer = GeoPackageWriter.Edit(Name, DraftName.Take(Name), StudyTable.Read(earlier).AsOf, cancellation);
                GeoPackageRuns.Drop(writer);
                var id = GeoPackageRuns.Write(writer, earlier, run, without);
                Complete(writer, entry(id));
                return id;
            },
            cancellation);
    }

    /// <summary>The entry is on the disk before the file takes its place: no change without its entry.</summary>
    void Complete(GeoPackageWriter writer, AuditEntry? entry)
    {
        writer.Seal();
        if (entry is not null) _audit.Append(entry);
        writer.Complete();
    }

    T Read<T>(Func<GeoPackageFile, T> read, CancellationToken cancellation) => GeoPackageStore.Read(
        Name,
        file =>
        {
            StudyTable.Read(file);
            return read(file);
        },
        cancellation);

    void CheckIsOurs()
    {
        if (Directory.Exists(Name) || !GeoPackageStore.MayReplace(Name)) throw new StoreFaultException(StoreFault.NotAStore, Name, "GeoPackage");
    }

    /// <summary>Whether a draft can be made: in the file's folder, or where that is still to be made, in the one above.</summary>
    void Probe()
    {
        var folder = Path.GetDirectoryName(Name)!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above) folder = above;
        new FileStream(DraftName.Take(Path.Combine(folder, Path.GetFileName(Name))), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
    }

    bool IsWritable()
    {
        try
        {
            Probe();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static string CheckTables(GeoPackageFile file)
    {
        if (StudyTables.Names.FirstOrDefault(table => !file.Has(table)) is { } missing) throw file.Damaged($"Table {missing} is missing.");
        return StudyTable.Read(file).Id;
    }

    StoreFaultException Missing(long id) => new(StoreFault.RunMissing, Name, IdText(id));

    static string IdText(long id) => id.ToString(CultureInfo.InvariantCulture);
}
