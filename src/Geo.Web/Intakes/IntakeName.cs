namespace Geo.Web.Intakes;

/// <summary>Names for files that people send. A request names no path: what it calls a file is made into a plain name, in a folder that the server chose.</summary>
static class IntakeName
{
    const int Longest = 80;

    /// <summary>Letters, digits and some marks; everything else is an underscore. Null where no ending is left, by which a format is told.</summary>
    public static string? Plain(string given)
    {
        var name = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Select(letter => IsPlain(letter) ? letter : '_')).TrimStart('.', ' ', '_', '-').TrimEnd('.', ' ');
        var ending = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name);
        if (ending.Length is < 2 or > 12 || stem.Length == 0) return null;
        return string.Concat(stem.AsSpan(0, Math.Min(stem.Length, Longest - ending.Length)), ending);
    }

    static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ' or '(' or ')' or '（' or '）';
}
