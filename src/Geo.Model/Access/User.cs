namespace Geo.Model.Access;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Name">As <see cref="IsName"/> has it; no two differ by case alone.</param>
/// <param name="Password">Of which nobody can tell the password.</param>
/// <param name="Changed">When role or password were last set, in UTC, to the second.</param>
public sealed record User(string Name, Role Role, PasswordHash Password, DateTimeOffset Changed)
{
    public const int LongestName = 32;

    /// <summary>Names are told apart without regard to case.</summary>
    public static StringComparer Names => StringComparer.OrdinalIgnoreCase;

    /// <summary>1 to 32 letters of any script and digits, and within the name also <c>. _ - @</c>. Marks that join the letter before them are none of these, so one look has one spelling.</summary>
    public static bool IsName(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= LongestName && char.IsLetterOrDigit(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '-' or '@');
    }
}
