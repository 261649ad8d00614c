namespace Geo.Store.Stores;

/// <summary>A store can't be read or written. The code says why, in words of the table of strings; the message is for a log.</summary>
/// <param name="store">A path, or an address without its password.</param>
/// <param name="detail">The value concerned, or the system's own words.</param>
public sealed class StoreFaultException(StoreFault fault, string store, string detail, Exception? inner = null)
    : Exception($"{store}: {fault}: {detail}", inner)
{
    public StoreFault Fault { get; } = fault;

    public string Store { get; } = store;

    public string Detail { get; } = detail;
}
