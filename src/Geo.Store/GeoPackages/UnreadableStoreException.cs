namespace Geo.Store.GeoPackages;

/// <summary>A store can't be read. The code says why; the message is for a log.</summary>
public sealed class UnreadableStoreException(StoreFault fault, string file, string message, Exception? inner = null)
    : Exception($"{file}: {fault}: {message}", inner)
{
    public StoreFault Fault { get; } = fault;

    public string File { get; } = file;
}
