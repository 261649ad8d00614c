namespace Geo.Studies;

/// <summary>A file of a store or an output can't be read or written: the disk is full, the medium read-only, the file locked.</summary>
public sealed class StoreException(string path, Exception cause) : Exception(cause.Message, cause)
{
    /// <summary>The file or folder concerned.</summary>
    public string Path { get; } = path;
}
