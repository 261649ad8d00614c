using Geo.Model.Jobs;

namespace Geo.Store.Jobs;

/// <summary>
/// Jobs kept in a folder, each in a folder of its own named by its id: <c>job.json</c>, what it works from, and its outputs. A job's record is written beside and put in place, so that
/// whoever dies leaves the old one or the new one.
/// </summary>
/// <param name="root">Made when the first job is kept.</param>
public sealed class JobFolder(string root)
{
    const string Record = "job.json";
    const string Claim = "claim.lock";

    /// <summary>Every job that can be read, the oldest first.</summary>
    /// <exception cref="IOException">The folder can't be read.</exception>
    public IReadOnlyList<Job> List() => !Directory.Exists(root) ? []
        : [.. Directory.EnumerateDirectories(root).Select(Path.GetFileName).OfType<string>().Where(IsId).Order(StringComparer.Ordinal).Select(Find).OfType<Job>()];

    /// <summary>The path of one of a job's files.</summary>
    public string PathOf(Job job, string file)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Path.Combine(FolderOf(job.Id), file);
    }

    /// <summary>The folder of what a job makes; it may not be there yet.</summary>
    public string OutputsOf(Job job) => PathOf(job, "outputs");

    /// <summary>Keeps a job as it is now.</summary>
    /// <exception cref="IOException">The folder can't be written.</exception>
    public void Save(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var folder = FolderOf(job.Id);
        Directory.CreateDirectory(folder);
        var draft = Path.Combine(folder, Record + ".new");
        using (var stream = File.Create(draft))
        {
            JobText.Write(stream, job);
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, Path.Combine(folder, Record), overwrite: true);
    }

    /// <summary>Forgets a job and all it made.</summary>
    public void Delete(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        var folder = FolderOf(job.Id);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>
    /// Takes a job, so that no other server works at it. The system lets go of it when the process ends, however it ends.
    /// </summary>
    /// <returns>Null where another has it.</returns>
    public IDisposable? TryClaim(Job job)
    {
        try
        {
            return new FileStream(PathOf(job, Claim), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException)
        {
            return null;
        }
    }

    Job? Find(string id)
    {
        var path = Path.Combine(FolderOf(id), Record);
        return File.Exists(path) && JobText.Read(File.ReadAllBytes(path)) is { } job && job.Id == id ? job : null;
    }

    string FolderOf(string id) => IsId(id) ? Path.Combine(root, id) : throw new ArgumentException("A job's id is 32 hexadecimal digits.", nameof(id));

    static bool IsId(string text) => text.Length == 32 && text.All(char.IsAsciiHexDigitLower);
}
