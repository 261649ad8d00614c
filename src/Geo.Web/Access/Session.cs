using Geo.Model.Access;
using Geo.Web.Security;

namespace Geo.Web.Access;

/// <summary>Somebody's being signed in.</summary>
/// <param name="user">As the file of users had him when he signed in.</param>
/// <param name="opened">A reading of the clock.</param>
sealed class Session(User user, long opened)
{
    long _asked = opened;

    public User User { get; } = user;

    public long Opened { get; } = opened;

    /// <summary>When something was last asked.</summary>
    public long Asked
    {
        get => Interlocked.Read(ref _asked);
        set => Interlocked.Exchange(ref _asked, value);
    }

    /// <summary>What its page shows to be let write.</summary>
    public string Token { get; } = WriteToken.New();
}
