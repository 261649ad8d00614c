namespace Geo.Model.Servers;

/// <summary>How long somebody stays signed in, and how many failed attempts are borne.</summary>
public sealed record SessionLimits
{
    /// <summary>A sign-in ends when nothing was asked for this long.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A sign-in ends after this long in any case.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>As many failures of one account lock it; four times as many from one address lock that address.</summary>
    public int Failures { get; init; } = 5;

    /// <summary>How long a lock lasts, and how long failures are remembered.</summary>
    public TimeSpan LockedFor { get; init; } = TimeSpan.FromMinutes(15);
}
