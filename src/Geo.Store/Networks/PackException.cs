namespace Geo.Store.Networks;

/// <summary>A prepared network can't be used.</summary>
public sealed class PackException(string path, PackFault fault, Exception? inner = null) : Exception($"{path}: {fault}", inner)
{
    public PackFault Fault { get; } = fault;

    public string Path { get; } = path;
}
