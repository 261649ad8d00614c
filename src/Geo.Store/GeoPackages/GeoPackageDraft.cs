using System.Globalization;
using Geo.Model.Audits;
using Geo.Model.Drafts;
using Geo.Model.Runs;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;
using Geo.Store.Audits;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>A store's file on its way: written beside the target, which it replaces when it is published.</summary>
sealed class GeoPackageDraft : IStoreDraft
{
    readonly string _path;
    readonly AuditAuthor? _author;
    readonly Study _study;
    readonly string _sha256;
    readonly NewFolder _folder;
    readonly FileLock? _lock;
    readonly GeoPackageWriter _writer;
    readonly IProgress<StoreStep>? _steps;

    public GeoPackageDraft(string path, AuditAuthor? author, Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        (_path, _author, _study, _sha256, _steps) = (path, author, study, studySha256, steps);
        _folder = FolderOf(path);
        try
        {
            _lock = FileLock.Take(path, cancellation);
            DraftName.Sweep(path);
            _writer = new(path, DraftName.Take(path), study.AsOf, cancellation);
            Report(StoreStep.Opened);
            Report(StoreStep.Locked);
            var tables = new GeoPackageTables(_writer);
            StudyTable.Write(tables, study, studySha256);
            Report(StoreStep.StudyWritten);
            StudyTables.Write(tables, data, steps);
            Report(StoreStep.Drafted);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public long? Publish(StoredRun? run = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var id = WriteRuns(run, cancellation);
        _writer.Seal();
        Enter(id);
        Report(StoreStep.Switched);
        _writer.Complete();
        _folder.Keep();
        Report(StoreStep.Published);
        _lock?.Dispose();
        return id;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _lock?.Dispose();
        _folder.Dispose();
    }

    static NewFolder FolderOf(string path)
    {
        try
        {
            return new(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }

    long? WriteRuns(StoredRun? run, CancellationToken cancellation)
    {
        long? id = null;
        if (new FileInfo(_path) is { Exists: true, Length: > 0 })
        {
            id = GeoPackageStore.Read(
                _path,
                earlier =>
                {
                    GeoPackageScenarios.Write(_writer, GeoPackageScenarios.List(earlier));
                    return GeoPackageRuns.Write(_writer, earlier, run);
                },
                cancellation);
            Report(StoreStep.EarlierRunsKept);
        }
        else
        {
            id = GeoPackageRuns.Write(_writer, null, run);
        }

        if (run is not null) Report(StoreStep.RunWritten);
        return id;
    }

    void Enter(long? run)
    {
        if (_author is null) return;
        var audit = new AuditFile(Path.GetFullPath(_path));
        audit.Append(_author.OfImport(_study.Id, _sha256));
        if (run is { } id) audit.Append(_author.Enter(AuditAct.RunKept, _study.Id, id.ToString(CultureInfo.InvariantCulture)));
    }

    void Report(StoreStep step) => _steps?.Report(step);
}
