using System.Net;
using Geo.Model;
using Geo.Model.Servers;
using Geo.Studies.Runs;
using Geo.Studies.Servers;
using Geo.Web.Basemaps;

namespace Geo.Web.Hosting;

/// <summary>How a server is started.</summary>
public sealed record ServerOptions
{
    /// <summary>The port tried first where the user names none.</summary>
    public const int UsualPort = 7341;

    /// <summary>0 for any free one; null for <see cref="UsualPort"/> or the next free one after it.</summary>
    public int? Port { get; init; }

    /// <summary>This machine alone, where people need not sign in; <see cref="Settings"/> say their own.</summary>
    public IPAddress Loopback { get; init; } = IPAddress.Loopback;

    /// <summary>How a server that others may reach is set up; null: this machine alone.</summary>
    public ServerSettings? Settings { get; init; }

    /// <summary>The certificate the settings name; null where a proxy has it.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>By which sign-ins end and entries are dated.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Of the page and of errors where the reader's browser says nothing.</summary>
    public Language Language { get; init; }

    /// <summary>Folder of the built page; null where there is none: then the server says so on a plain page.</summary>
    public string? PageFolder { get; init; }

    /// <summary>Why there is no page, in the server's language; null where there is one.</summary>
    public string? PageTrouble { get; init; }

    /// <summary>A base map of the user's own; null for none.</summary>
    public Basemap? Basemap { get; init; }

    /// <summary>Log every request, not only what goes wrong.</summary>
    public bool Verbose { get; init; }

    /// <summary>64 MB: every tile of a county, several times.</summary>
    public const long UsualTileCacheBytes = 64 << 20;

    /// <summary>Memory for finished tiles, bytes; 0 makes each tile anew.</summary>
    public long TileCacheBytes { get; init; } = UsualTileCacheBytes;

    /// <summary>Told of every step of every job; null: nobody is.</summary>
    public IProgress<RunProgress>? JobSteps { get; init; }

    /// <summary>Where the log goes.</summary>
    public required TextWriter Log { get; init; }
}
