using Geo.Model.Drafts;
using Geo.Model.Studies;
using Geo.Sqlite.Writing;
using Geo.Store.Stores;
using Geo.Store.Tables;

namespace Geo.Store.GeoPackages;

/// <summary>A store's file on its way: written beside the target, which it replaces when it is published.</summary>
sealed class GeoPackageDraft : IStoreDraft
{
    readonly GeoPackageWriter _writer;
    readonly IProgress<StoreStep>? _steps;
    readonly NewFolder _folder;

    public GeoPackageDraft(string path, Study study, string studySha256, StudyData data, IProgress<StoreStep>? steps, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(data);
        _steps = steps;
        _folder = FolderOf(path);
        try
        {
            DraftName.Sweep(path);
            _writer = new(path, DraftName.Take(path), study.AsOf, cancellation);
            _steps?.Report(StoreStep.Opened);
            var tables = new GeoPackageTables(_writer);
            StudyTable.Write(tables, study, studySha256);
            _steps?.Report(StoreStep.StudyWritten);
            StudyTables.Write(tables, data, steps);
            _steps?.Report(StoreStep.Drafted);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Publish(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        _writer.Complete();
        _folder.Keep();
        _steps?.Report(StoreStep.Published);
    }

    public void Dispose()
    {
        _writer?.Dispose();
        _folder.Dispose();
    }

    static NewFolder FolderOf(string path)
    {
        try
        {
            return new(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new IOException($"{path}: {error.Message}", error);
        }
    }
}
