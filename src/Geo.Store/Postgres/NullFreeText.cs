namespace Geo.Store.Postgres;

/// <summary>
/// Text of PostgreSQL can't hold the character U+0000, and cells of foreign files do. It goes as ␀0, and ␀ itself as ␀␀, so that everything comes back as it was.
/// </summary>
static class NullFreeText
{
    const char Mark = '␀';

    public static string Encode(string text) => text.AsSpan().IndexOfAny('\0', Mark) < 0 ? text
        : text.Replace($"{Mark}", $"{Mark}{Mark}", StringComparison.Ordinal).Replace("\0", $"{Mark}0", StringComparison.Ordinal);

    public static string Decode(string text)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal)) return text;
        var decoded = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != Mark || at + 1 == text.Length)
            {
                decoded.Append(text[at]);
                continue;
            }

            at++;
            decoded.Append(text[at] == '0' ? '\0' : text[at]);
        }

        return decoded.ToString();
    }
}
