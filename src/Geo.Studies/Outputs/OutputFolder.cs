using System.Text.Json;

namespace Geo.Studies.Outputs;

/// <summary>
/// The folder a run writes to. Everything is written as a draft first and moved in at the end, so that a run that fails or is cancelled leaves the
/// folder as it was.
/// </summary>
sealed class OutputFolder : IDisposable
{
    /// <summary>The run record; it lists the files of the run, so that the next run can take away those it no longer makes.</summary>
    public const string RecordName = "run.json";

    readonly string _drafts;
    bool _isNew;

    public OutputFolder(string folder)
    {
        Folder = Path.GetFullPath(folder);
        // Within the folder where there is one: it may be a disk of its own, and what is moved between disks is copied, and may be half there.
        var name = $".part-{Environment.ProcessId}";
        _drafts = Directory.Exists(Folder) ? Path.Combine(Folder, name) : Folder.TrimEnd(Path.DirectorySeparatorChar) + name;
        Writing.Attempt(_drafts, () => Directory.CreateDirectory(_drafts));
    }

    public string Folder { get; }

    /// <summary>Where to write a file of this name; it appears in <see cref="Folder"/> when the run is published.</summary>
    public string PathOf(string name) => Path.Combine(_drafts, name);

    /// <summary>Makes the folder, so that what stands in its way is known before anything is shown elsewhere.</summary>
    public void Ready()
    {
        _isNew = !Directory.Exists(Folder);
        Writing.Attempt(Folder, () => Directory.CreateDirectory(Folder));
    }

    /// <summary>Moves every file written into the folder and takes away what an earlier run left there and this one did not make.</summary>
    public IReadOnlyList<string> Publish(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _isNew = false;
        string[] files = [.. Directory.EnumerateFiles(_drafts).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Writing.Attempt(Folder, () =>
        {
            Directory.CreateDirectory(Folder);
            foreach (var left in EarlierFiles().Except(files)) File.Delete(Path.Combine(Folder, left));
            foreach (var name in files) File.Move(PathOf(name), Path.Combine(Folder, name), overwrite: true);
        });
        return files;
    }

    public void Dispose()
    {
        if (Directory.Exists(_drafts)) Directory.Delete(_drafts, recursive: true);
        if (_isNew && Directory.Exists(Folder) && !Directory.EnumerateFileSystemEntries(Folder).Any()) Directory.Delete(Folder);
    }

    List<string> EarlierFiles()
    {
        var record = Path.Combine(Folder, RecordName);
        if (!File.Exists(record)) return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(record));
            // Only plain names of files (".." is a plain name too): a record somebody edited must not reach outside of its folder.
            return [.. document.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetString() ?? "")
                .Where(name => name == Path.GetFileName(name) && File.Exists(Path.Combine(Folder, name)))];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }
}
