namespace Geo.Import.Tables;

/// <summary>Full-width letters, digits and signs (Ａ１（，U+FF01…U+FF5E, and the ideographic space) as the plain ones.</summary>
/// <remarks>Not string.Normalize: the program runs without the data of cultures, and there it leaves such letters as they are.</remarks>
static class FullWidth
{
    public static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('\uFF01', '\uFF5E') < 0 && !text.Contains('\u3000') ? text
        : string.Create(text.Length, text, static (narrow, wide) =>
        {
            for (var at = 0; at < wide.Length; at++)
            {
                narrow[at] = wide[at] is >= '\uFF01' and <= '\uFF5E' ? (char)(wide[at] - 0xFEE0) : wide[at] == '\u3000' ? ' ' : wide[at];
            }
        });
}
