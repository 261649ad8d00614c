using System.Text;
using Geo.Import.Catalogue;
using Geo.Import.Tables;

namespace Geo.Import.Names;

/// <summary>A unit's name as it is compared: small letters, plain width, simplified characters, no blanks or dots; what stands in brackets is an alias.</summary>
/// <param name="Key">The name, folded: <c>关山街道</c> for <c>關山 街道（关山街）</c>. Empty where nothing is left.</param>
/// <param name="Stem">The key without the word for its kind (关山); the key itself where less than two letters would stay (赵县).</param>
/// <param name="Ranks">The levels that the ending allows.</param>
/// <param name="Aliases">What stands in brackets, folded.</param>
public sealed record UnitName(string Key, string Stem, UnitRanks Ranks, IReadOnlyList<string> Aliases)
{
    const string Traditional = "seeds/divisions/traditional.csv";

    static readonly Lazy<Dictionary<char, char>> s_simplified = new(Load);

    public static UnitName Of(string text)
    {
        var key = new StringBuilder(text.Length);
        var aliases = new List<string>();
        StringBuilder? alias = null;
        foreach (var letter in FullWidth.Narrow(text))
        {
            if (letter is '(' or '[' or '【' or '〔') alias = new();
            else if (letter is ')' or ']' or '】' or '〕') Close(ref alias, aliases);
            else if (!IsNoise(letter)) (alias ?? key).Append(Folded(letter));
        }

        Close(ref alias, aliases);
        var name = key.ToString();
        return new(name, UnitEndings.StemOf(name), UnitEndings.RanksOf(name), aliases);
    }

    static void Close(ref StringBuilder? alias, List<string> aliases)
    {
        if (alias is { Length: >= 2 }) aliases.Add(alias.ToString());
        alias = null;
    }

    static bool IsNoise(char letter) =>
        char.IsWhiteSpace(letter) || letter is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '·' or '•' or '・' or '‧' or '.' or ',' or '、' or '\'' or '"' or '-' or '_' or '/';

    static char Folded(char letter) => letter < 0x80 ? char.ToLowerInvariant(letter) : s_simplified.Value.GetValueOrDefault(letter, letter);

    static Dictionary<char, char> Load()
    {
        var pairs = new Dictionary<char, char>();
        foreach (var line in Seeds.Text(Traditional).AsSpan().EnumerateLines())
        {
            if (line is [var traditional, ',', var simplified]) pairs[traditional] = simplified;
        }

        return pairs;
    }
}
