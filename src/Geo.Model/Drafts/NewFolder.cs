namespace Geo.Model.Drafts;

/// <summary>A folder that is there from now on, with those above it. Disposed before it is kept, the ones made for it go again, as long as they are empty.</summary>
public sealed class NewFolder : IDisposable
{
    readonly List<string> _made = [];
    bool _isKept;

    /// <exception cref="IOException">A file stands in the way, or the disk can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not make it.</exception>
    public NewFolder(string path)
    {
        var full = Path.GetFullPath(path);
        for (var at = full; at is not null && !Directory.Exists(at); at = Path.GetDirectoryName(at)) _made.Add(at);
        try
        {
            Directory.CreateDirectory(full);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Keep() => _isKept = true;

    public void Dispose()
    {
        if (_isKept) return;
        foreach (var folder in _made.Where(Directory.Exists))
        {
            try
            {
                Directory.Delete(folder);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                // Somebody has put something there in the meantime: it is theirs now.
                return;
            }
        }
    }
}
