using Geo.Model.Drafts;

namespace Geo.Studies.Outputs;

/// <summary>
/// The folder a run or an import writes to. Everything is written as a draft first and moved in at the end, so that work that fails or is cancelled leaves the
/// folder as it was.
/// </summary>
sealed class OutputFolder : IDisposable
{
    readonly string _drafts;
    NewFolder? _folder;

    public OutputFolder(string folder)
    {
        Folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        // Within the folder where there is one: it may be a disk of its own, and what is moved between disks is copied, and may be half there.
        var beside = Directory.Exists(Folder) ? Folder + Path.DirectorySeparatorChar : Folder;
        DraftName.Sweep(Folder);
        DraftName.Sweep(Folder + Path.DirectorySeparatorChar);
        _drafts = DraftName.Take(beside);
        Writing.Attempt(_drafts, () => Directory.CreateDirectory(_drafts));
    }

    public string Folder { get; }

    /// <summary>Where to write a file of this name; it appears in <see cref="Folder"/> when the run is published.</summary>
    public string PathOf(string name) => Path.Combine(_drafts, name);

    /// <summary>Makes the folder, so that what stands in its way is known before anything is shown elsewhere.</summary>
    public void Ready() => Writing.Attempt(Folder, () => _folder ??= new(Folder));

    /// <summary>Moves every file written into the folder and takes away what earlier work left there and this one did not make.</summary>
    /// <param name="earlier">Names of files in the folder that are this product's to replace.</param>
    public IReadOnlyList<string> Publish(IReadOnlyList<string> earlier, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string[] files = [.. Directory.EnumerateFiles(_drafts).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Ready();
        _folder?.Keep();
        Writing.Attempt(Folder, () =>
        {
            foreach (var left in earlier.Except(files)) File.Delete(Path.Combine(Folder, left));
            foreach (var name in files) File.Move(PathOf(name), Path.Combine(Folder, name), overwrite: true);
        });
        return files;
    }

    public void Dispose()
    {
        if (Directory.Exists(_drafts)) Directory.Delete(_drafts, recursive: true);
        _folder?.Dispose();
    }
}
