using System.Net;

namespace Geo.Model.Servers;

/// <summary>How a server that others may reach is set up: what <c>server.yaml</c> says. Paths are absolute.</summary>
public sealed record ServerSettings
{
    /// <summary>Path of the file.</summary>
    public required string File { get; init; }

    public required IPEndPoint Listen { get; init; }

    /// <summary>Hosts the server answers to: a name or an address, with a port where it is not the one that goes without saying.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>The server's own certificate; null where a proxy has it.</summary>
    public CertificateFiles? Certificate { get; init; }

    /// <summary>The one address from which requests are taken, and whose word about them is: the proxy that speaks HTTPS. Null where the server speaks it itself.</summary>
    public IPAddress? Proxy { get; init; }

    /// <summary>Store of the study, the scenarios and the audit log.</summary>
    public required string StoreAddress { get; init; }

    /// <summary>Path of the file of users.</summary>
    public required string UsersPath { get; init; }

    public SessionLimits Sessions { get; init; } = new();

    public RequestLimits Requests { get; init; } = new();
}
