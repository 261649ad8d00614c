using Geo.Model.Servers;
using Geo.Web.Problems;

namespace Geo.Web.Access;

/// <summary>How much one user, or one address that nobody is signed in from, may ask.</summary>
sealed class RequestLimiter(RequestLimits limits, TimeProvider clock)
{
    readonly TokenBuckets _users = new(limits.PerSecond, limits.AtOnce, clock);
    readonly TokenBuckets _addresses = new(limits.PerSecond, limits.AtOnce, clock);
    readonly TokenBuckets _signIns = new(limits.SignInsPerMinute / 60.0, limits.SignInsPerMinute, clock);

    /// <exception cref="ProblemException">He has asked too much.</exception>
    public void TakeOf(string user) => Check(_users.Take(user), user);

    /// <exception cref="ProblemException">Too much was asked from there.</exception>
    public void TakeFrom(string address) => Check(_addresses.Take(NetworkAddress.SubscriberOf(address)), address);

    /// <exception cref="ProblemException">Too many tried to sign in from there.</exception>
    public void TakeSignIn(string address) => Check(_signIns.Take(NetworkAddress.SubscriberOf(address)), address);

    static void Check(TimeSpan? wait, string who)
    {
        if (wait is { } time) throw new ProblemException(ProblemCode.TooManyRequests, who) { RetryAfter = time };
    }
}
