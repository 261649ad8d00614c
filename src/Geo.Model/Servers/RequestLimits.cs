namespace Geo.Model.Servers;

/// <summary>How much a server takes from one user or one address.</summary>
public sealed record RequestLimits
{
    /// <summary>Requests a second that a signed-in user, or an address nobody is signed in from, may make in the long run.</summary>
    public int PerSecond { get; init; } = 50;

    /// <summary>Requests that may come at once: a page asks for some twenty when it opens, a map for some hundred tiles.</summary>
    public int AtOnce { get; init; } = 400;

    /// <summary>Attempts to sign in that one address may make a minute.</summary>
    public int SignInsPerMinute { get; init; } = 10;

    /// <summary>The largest body of a request, in bytes.</summary>
    public long BodyBytes { get; init; } = 1 << 20;

    /// <summary>The largest file that may be tried, in bytes.</summary>
    public long UploadBytes { get; init; } = 64 << 20;
}
