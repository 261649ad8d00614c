using Geo.Model.Access;
using Geo.Store.Users;
using Microsoft.Extensions.Logging;

namespace Geo.Web.Access;

/// <summary>The users as their file has them: read anew when the file is another, so that who is removed is out at once. While it can't be read nobody is known.</summary>
sealed partial class UserBook(string path, ILogger log)
{
    readonly Lock _gate = new();
    (DateTime Written, long Length) _stamp;
    Dictionary<string, User> _users = new(User.Names);

    /// <summary>Null where nobody of that name may sign in.</summary>
    public User? Find(string name)
    {
        lock (_gate)
        {
            var file = new FileInfo(path);
            var stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (stamp != _stamp)
            {
                _users = Read();
                _stamp = stamp;
            }

            return _users.GetValueOrDefault(name);
        }
    }

    Dictionary<string, User> Read()
    {
        try
        {
            return UsersFile.Read(path).ToDictionary(user => user.Name, User.Names);
        }
        catch (Exception fault) when (fault is UsersFileException or IOException or UnauthorizedAccessException)
        {
            Unreadable(log, path, fault);
            return new(User.Names);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The file of users {Path} can't be read: nobody can sign in.")]
    static partial void Unreadable(ILogger log, string path, Exception fault);
}
