using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Geo.Model.Access;
using Geo.Model.Drafts;
using Geo.Store.GeoPackages;

namespace Geo.Store.Users;

/// <summary>
/// The users of a server: a file that its owner alone may read (0600), replaced as a whole. Passwords stand in it as hashes only, and not in the study's store, which others may read, copy and hand on.
/// </summary>
public static class UsersFile
{
    const string Moment = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    const UnixFileMode OwnersOwn = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    const long LargestFile = 4 << 20;

    /// <summary>In the order of their names. None where the file is not there yet.</summary>
    /// <exception cref="UsersFileException">Others may read or write the file, or it is none.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static IReadOnlyList<User> Read(string path)
    {
        if (!File.Exists(path)) return [];
        if (IsOpenToOthers(path)) throw new UsersFileException(path, UsersFault.OpenToOthers);
        if (new FileInfo(path).Length > LargestFile) throw new UsersFileException(path, UsersFault.Damaged);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new() { MaxDepth = 4 });
            User[] users = [.. json.RootElement.GetProperty("users").EnumerateArray().Select(UserOf)];
            return users.DistinctBy(user => user.Name, User.Names).Count() == users.Length ? users : throw new FormatException();
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsersFileException(path, UsersFault.Damaged);
        }
    }

    /// <summary>Changes the list under a lock, so that two who change it at once both find their change there.</summary>
    /// <exception cref="UsersFileException">Others may read or write the file, or it is none.</exception>
    /// <exception cref="IOException">The file can't be written; the message names it.</exception>
    public static void Change(string path, Func<IReadOnlyList<User>, IEnumerable<User>> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var held = FileLock.Take(path, cancellation);
        var users = change(Read(path)).OrderBy(user => user.Name, StringComparer.Ordinal).ToArray();
        DraftName.Sweep(path);
        var draft = DraftName.Take(path);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnersOwn;
            using (var file = new FileStream(draft, options))
            {
                Write(file, users);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }

    /// <summary>On Windows a file has its folder's rights, which nobody can judge from here.</summary>
    static bool IsOpenToOthers(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnersOwn) != 0;

    static User UserOf(JsonElement user)
    {
        string Text(string name) => user.GetProperty(name).GetString() ?? throw new FormatException();
        var name = Text("name");
        if (!User.IsName(name) || !Roles.TryParse(Text("role"), out var role)) throw new FormatException();
        var changed = DateTimeOffset.ParseExact(Text("changed"), Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new(name, role, PasswordHash.Parse(Text("password")) ?? throw new FormatException(), changed);
    }

    static void Write(Stream stream, IEnumerable<User> users)
    {
        using var json = new Utf8JsonWriter(stream, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("users");
        foreach (var user in users)
        {
            json.WriteStartObject();
            json.WriteString("name", user.Name);
            json.WriteString("role", Roles.CodeOf(user.Role));
            json.WriteString("password", user.Password.ToString());
            json.WriteString("changed", user.Changed.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
