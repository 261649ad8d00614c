namespace Geo.Studies;

/// <summary>A store or an output can't be read or written: the disk is full, the medium read-only, the file locked or not what it should be.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string path, Exception cause)
        : base(cause?.Message, cause) => Path = path;

    /// <summary>A file that is not a store stands where the store is to go; it is left as it is.</summary>
    public StoreException(string path)
        : base("Not a store.") => (Path, IsForeign) = (path, true);

    public bool IsForeign { get; }

    /// <summary>The file or folder concerned.</summary>
    public string Path { get; }
}
