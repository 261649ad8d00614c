namespace Geo.Model.Access;

/// <summary>The words for roles on the command line, in files and in answers.</summary>
public static class Roles
{
    /// <summary>In the order of <see cref="Role"/>.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["viewer", "planner", "administrator"];

    public static string CodeOf(Role role) => Codes[(int)role];

    /// <exception cref="ArgumentException">There is no such role.</exception>
    public static Role Get(string code) => TryParse(code, out var role) ? role : throw new ArgumentException($"There is no role {code}.", nameof(code));

    public static bool TryParse(string code, out Role role)
    {
        for (var at = 0; at < Codes.Count; at++)
        {
            role = (Role)at;
            if (Codes[at] == code) return true;
        }

        role = default;
        return false;
    }
}
