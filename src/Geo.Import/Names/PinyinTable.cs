using Geo.Import.Catalogue;

namespace Geo.Import.Names;

/// <summary>The table <c>seeds/pinyin/pinyin.csv</c> (syllable, characters): how a character may be read, without tones, ü as v. A character with several readings has them all.</summary>
public sealed class PinyinTable
{
    const string Seed = "seeds/pinyin/pinyin.csv";
    static readonly Lazy<PinyinTable> s_product = new(() => new(Seeds.Text(Seed)));

    readonly Dictionary<char, string[]> _readings = new(12_000);

    PinyinTable(string text)
    {
        var isHeader = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var comma = line.IndexOf(',');
            if (!isHeader && comma > 0) Add(line[..comma].ToString(), line[(comma + 1)..]);
            isHeader = false;
        }
    }

    /// <summary>The product's own table, read when it is first asked for.</summary>
    public static PinyinTable Product => s_product.Value;

    /// <summary>How many characters it reads.</summary>
    public int Count => _readings.Count;

    /// <summary>In the order of the alphabet; none where it does not know the character.</summary>
    public IReadOnlyList<string> ReadingsOf(char character) => _readings.GetValueOrDefault(character) ?? [];

    void Add(string syllable, ReadOnlySpan<char> characters)
    {
        foreach (var character in characters) _readings[character] = _readings.TryGetValue(character, out var known) ? [.. known, syllable] : [syllable];
    }
}
