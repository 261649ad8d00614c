using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Geo.Model.Access;
using Geo.Model.Audits;
using Geo.Model.Servers;
using Geo.Web.Problems;

namespace Geo.Web.Access;

/// <summary>
/// Tells whether somebody is who he says. A name that nobody has is answered as a wrong password is, in the same words and after the same work; what fails is counted by account and by
/// address, and both are locked for a while when it is too often.
/// </summary>
/// <param name="enter">Enters in the audit log; nobody is let in whose entry can't be kept.</param>
sealed class SignInDesk(SessionLimits limits, UserBook users, RequestLimiter limiter, TimeProvider clock, Action<AuditEntry> enter) : IDisposable
{
    /// <summary>An address may be an office's: it bears more than one account.</summary>
    const int AddressFactor = 4;

    // Hashing is made to be slow: two at a time, and a short queue, leave the processors to those who are in.
    const int AtOnce = 2;
    const int Waiting = 20;

    static readonly TimeSpan s_programsRemembered = TimeSpan.FromMinutes(5);

    readonly Lockouts _lockouts = new(limits.LockedFor, clock);
    readonly SemaphoreSlim _hashing = new(AtOnce);
    readonly byte[] _programKey = RandomNumberGenerator.GetBytes(32);
    readonly ConcurrentDictionary<string, (User User, long Since)> _programs = new(StringComparer.Ordinal);
    int _waiting;

    /// <exception cref="ProblemException">Name or password are wrong, or there were too many attempts.</exception>
    public async ValueTask<User> SignIn(string name, string password, string address, CancellationToken cancellation)
    {
        limiter.TakeSignIn(address);
        var subscriber = NetworkAddress.SubscriberOf(address);
        Begin($"of {name}", limits.Failures);
        Begin($"from {subscriber}", limits.Failures * AddressFactor);
        var user = users.Find(name);
        if (!await IsRight(user?.Password ?? PasswordHash.Nobody, password, cancellation) || user is null)
        {
            Refused(user, name, subscriber, address);
            throw new ProblemException(ProblemCode.SignInRefused);
        }

        _lockouts.Forgive($"of {name}");
        _lockouts.Forgive($"from {subscriber}");
        Enter(AuditAct.SignedIn, user.Name, user.Name, address, Roles.CodeOf(user.Role));
        return user;
    }

    /// <summary>The same of a program that shows name and password each time: for some minutes they are known again without the work.</summary>
    public async ValueTask<User> Recognise(ProgramCredentials credentials, string address, CancellationToken cancellation)
    {
        var key = Convert.ToHexString(HMACSHA256.HashData(_programKey, Encoding.UTF8.GetBytes($"{credentials.Name}\n{address}\n{credentials.Password}")));
        if (_programs.TryGetValue(key, out var known) && clock.GetElapsedTime(known.Since) < s_programsRemembered && users.Find(known.User.Name) == known.User)
        {
            limiter.TakeOf(known.User.Name);
            return known.User;
        }

        var user = await SignIn(credentials.Name, credentials.Password, address, cancellation);
        foreach (var (old, _) in _programs.Where(pair => clock.GetElapsedTime(pair.Value.Since) >= s_programsRemembered).ToList()) _programs.TryRemove(old, out _);
        _programs[key] = (user, clock.GetTimestamp());
        return user;
    }

    public void SignedOut(Visitor visitor) => Enter(AuditAct.SignedOut, visitor.Name ?? "", visitor.Name ?? "", visitor.Address, "");

    public void Dispose() => _hashing.Dispose();

    void Begin(string key, int most)
    {
        if (_lockouts.Begin(key, most) is { } left) throw new ProblemException(ProblemCode.SignInLocked) { RetryAfter = left };
    }

    async ValueTask<bool> IsRight(PasswordHash hash, string password, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > Waiting)
        {
            Interlocked.Decrement(ref _waiting);
            throw new ProblemException(ProblemCode.TooManyRequests) { RetryAfter = TimeSpan.FromSeconds(5) };
        }

        try
        {
            await _hashing.WaitAsync(cancellation);
            try
            {
                return await Task.Run(() => hash.IsOf(password), cancellation);
            }
            finally
            {
                _hashing.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>A name that nobody has is not written down: it may be a password in the wrong field.</summary>
    void Refused(User? user, string name, string subscriber, string address)
    {
        var shown = user?.Name ?? "–";
        Enter(AuditAct.SignInRefused, shown, shown, address, "");
        var isLocked = _lockouts.IsLocked($"of {name}", limits.Failures) || _lockouts.IsLocked($"from {subscriber}", limits.Failures * AddressFactor);
        if (isLocked) Enter(AuditAct.SignInLocked, shown, shown, address, limits.LockedFor.ToString());
    }

    void Enter(AuditAct act, string user, string subject, string address, string detail) => enter(new AuditAuthor(user, address) { Clock = clock }.Enter(act, "", subject, detail));
}
