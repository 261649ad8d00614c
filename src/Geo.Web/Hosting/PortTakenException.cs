namespace Geo.Web.Hosting;

/// <summary>The port is in use by somebody else.</summary>
public sealed class PortTakenException(int port) : Exception($"Port {port} is taken.")
{
    public int Port { get; } = port;
}
