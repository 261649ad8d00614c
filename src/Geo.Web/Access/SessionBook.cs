using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Geo.Model.Access;
using Geo.Model.Servers;
using Geo.Web.Security;

namespace Geo.Web.Access;

/// <summary>
/// Who is signed in, in memory: a restart signs everybody out. A browser holds a secret of 32 random bytes, the book its hash, so that no look into memory or a dump hands out a secret. A sign-in ends when it
/// was idle too long, when it is too old, when he signs out, and at once when he is removed or gets another password or role.
/// </summary>
sealed class SessionBook(SessionLimits limits, UserBook users, TimeProvider clock)
{
    const int MostSessions = 10_000;
    const int MostOfOneUser = 20;

    readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <summary>Null where the secret is none, or its session has ended.</summary>
    public Session? Find(string secret)
    {
        var key = KeyOf(secret);
        if (!_sessions.TryGetValue(key, out var session)) return null;
        if (IsOver(session))
        {
            _sessions.TryRemove(key, out _);
            return null;
        }

        session.Asked = clock.GetTimestamp();
        return session;
    }

    /// <returns>The secret for the browser to hold.</returns>
    public string Open(User user)
    {
        MakeRoom(user);
        var secret = WriteToken.New();
        _sessions[KeyOf(secret)] = new(user, clock.GetTimestamp());
        return secret;
    }

    public void Close(string secret) => _sessions.TryRemove(KeyOf(secret), out _);

    bool IsOver(Session session) => clock.GetElapsedTime(session.Asked) > limits.Idle || clock.GetElapsedTime(session.Opened) > limits.Longest || users.Find(session.User.Name) != session.User;

    void MakeRoom(User user)
    {
        var ofUser = _sessions.Where(pair => User.Names.Equals(pair.Value.User.Name, user.Name)).OrderBy(pair => pair.Value.Asked).ToList();
        foreach (var (key, _) in ofUser.Take(ofUser.Count - MostOfOneUser + 1)) _sessions.TryRemove(key, out _);
        if (_sessions.Count < MostSessions) return;
        foreach (var (key, _) in _sessions.Where(pair => IsOver(pair.Value)).Concat(_sessions.OrderBy(pair => pair.Value.Asked).Take(MostSessions / 10)).ToList()) _sessions.TryRemove(key, out _);
    }

    static string KeyOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
