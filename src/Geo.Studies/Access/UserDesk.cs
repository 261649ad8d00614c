using Geo.Model.Access;
using Geo.Model.Audits;
using Geo.Model.Servers;
using Geo.Store.Stores;
using Geo.Store.Users;
using Geo.Studies.Outputs;

namespace Geo.Studies.Access;

/// <summary>Who may sign in to a server: added, removed, given another password. Each change is entered in the audit log of the server's store.</summary>
public sealed class UserDesk(ServerSettings settings, AuditAuthor author)
{
    readonly IStudyStore _store = StudyStores.At(settings.StoreAddress);

    /// <exception cref="UsersFileException">Others may read the file, or it is none.</exception>
    /// <exception cref="StoreException">The file can't be read.</exception>
    public IReadOnlyList<User> List()
    {
        IReadOnlyList<User> users = [];
        Writing.Attempt(settings.UsersPath, () => users = UsersFile.Read(settings.UsersPath));
        return users;
    }

    /// <exception cref="UsersFileException">The name is no name or taken, or the password too weak.</exception>
    public void Add(string name, Role role, string password, CancellationToken cancellation)
    {
        if (!User.IsName(name)) throw new UsersFileException(name, UsersFault.NameInvalid);
        var user = new User(name, role, Hashed(name, password), Now);
        Change(AuditAct.UserAdded, name, Roles.CodeOf(role), users => Find(users, name) is null ? users.Append(user) : throw new UsersFileException(name, UsersFault.NameTaken), cancellation);
    }

    /// <exception cref="UsersFileException">There is no such user, or it is the last administrator.</exception>
    public void Remove(string name, CancellationToken cancellation) => Change(
        AuditAct.UserRemoved, name, "",
        users =>
        {
            var user = Get(users, name);
            var isLast = user.Role == Role.Administrator && users.Count(one => one.Role == Role.Administrator) == 1;
            return isLast ? throw new UsersFileException(name, UsersFault.LastAdministrator) : users.Where(one => one != user);
        },
        cancellation);

    /// <exception cref="UsersFileException">There is no such user, or the password is too weak.</exception>
    public void SetPassword(string name, string password, CancellationToken cancellation)
    {
        var hash = Hashed(name, password);
        Change(
            AuditAct.PasswordChanged, name, "",
            users =>
            {
                var user = Get(users, name);
                return users.Select(one => one == user ? user with { Password = hash, Changed = Now } : one);
            },
            cancellation);
    }

    /// <summary>The entry is kept before the file takes its place: no change without its entry.</summary>
    void Change(AuditAct act, string name, string detail, Func<IReadOnlyList<User>, IEnumerable<User>> change, CancellationToken cancellation) =>
        Writing.Attempt(settings.UsersPath, () => UsersFile.Change(
            settings.UsersPath,
            users =>
            {
                User[] changed = [.. change(users)];
                _store.Enter(author.Enter(act, "", name, detail), cancellation);
                return changed;
            },
            cancellation));

    DateTimeOffset Now => DateTimeOffset.FromUnixTimeSeconds(author.Clock.GetUtcNow().ToUnixTimeSeconds());

    static PasswordHash Hashed(string name, string password) =>
        PasswordHash.IsGood(password, name) ? PasswordHash.Of(password) : throw new UsersFileException(name, UsersFault.PasswordWeak);

    static User? Find(IEnumerable<User> users, string name) => users.FirstOrDefault(user => User.Names.Equals(user.Name, name));

    static User Get(IEnumerable<User> users, string name) => Find(users, name) ?? throw new UsersFileException(name, UsersFault.UserMissing);
}
