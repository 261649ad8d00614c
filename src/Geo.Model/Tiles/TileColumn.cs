namespace Geo.Model.Tiles;

/// <summary>One property of the things a tile shows: a column, indexed by their rows.</summary>
public abstract record TileColumn(string Name);

/// <summary>Whole numbers.</summary>
/// <param name="Values"><see cref="None"/> where a row has none.</param>
public sealed record WholeColumn(string Name, long[] Values) : TileColumn(Name)
{
    public const long None = long.MaxValue;
}

/// <summary>People, in millionths of a person; shown in persons.</summary>
public sealed record PeopleColumn(string Name, long[] Millionths) : TileColumn(Name);

/// <summary>Words.</summary>
/// <param name="Codes">Index into <paramref name="Words"/>; −1 where a row has none.</param>
public sealed record TextColumn(string Name, int[] Codes, IReadOnlyList<string> Words) : TileColumn(Name)
{
    /// <param name="texts">One a row.</param>
    public static TextColumn Of(string name, IEnumerable<string?> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var words = new List<string>();
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var column = texts.Select(CodeOf).ToArray();
        return new(name, column, words);

        int CodeOf(string? text)
        {
            if (text is null) return -1;
            if (codes.TryGetValue(text, out var known)) return known;
            words.Add(text);
            return codes[text] = words.Count - 1;
        }
    }
}

/// <summary>Yes, no, or null where nobody says.</summary>
public sealed record FlagColumn(string Name, bool?[] Values) : TileColumn(Name);
