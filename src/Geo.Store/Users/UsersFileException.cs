namespace Geo.Store.Users;

/// <summary>A file of users can't be used, or can't be changed so.</summary>
/// <param name="subject">The file, or the user's name.</param>
public sealed class UsersFileException(string subject, UsersFault fault) : Exception($"{subject}: {fault}")
{
    public UsersFault Fault { get; } = fault;

    public string Subject { get; } = subject;
}
