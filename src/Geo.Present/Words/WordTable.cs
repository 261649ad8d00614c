using System.Collections.Frozen;
using System.Text;
using Geo.Model;

namespace Geo.Present.Words;

/// <summary>The one table of strings, <c>words.csv</c> (key, zh, en), in one language.</summary>
public sealed class WordTable
{
    static readonly Lazy<FrozenDictionary<string, LocalText>> s_rows = new(Read);

    WordTable(Language language) => Language = language;

    public static WordTable Chinese { get; } = new(Language.Chinese);

    public static WordTable English { get; } = new(Language.English);

    public Language Language { get; }

    public static WordTable In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>Every row of the table.</summary>
    public static IReadOnlyDictionary<string, LocalText> Rows => s_rows.Value;

    /// <summary>The text under a key.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such key: a fault of the program.</exception>
    public string this[string key] => s_rows.Value.TryGetValue(key, out var text) ? text.In(Language)
        : throw new KeyNotFoundException($"words.csv has no key '{key}'.");

    /// <summary>The text under a key with its placeholders {0}, {1}, … filled in, numbers written the invariant way; <c>{0:?site|sites}</c> is the word that goes with the number.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) =>
        string.Format(CountedWords.Invariant, this[key], values);

    /// <summary>The word of an enumeration's value: <c>prefix.no-vehicle</c> for <c>NoVehicle</c>.</summary>
    public string Of<T>(string prefix, T value)
        where T : struct, Enum => this[KeyOf(prefix, value)];

    public static string KeyOf<T>(string prefix, T value)
        where T : struct, Enum => $"{prefix}.{Hyphenated(value.ToString())}";

    static string Hyphenated(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    static FrozenDictionary<string, LocalText> Read()
    {
        using var stream = typeof(WordTable).Assembly.GetManifestResourceStream("words.csv")
            ?? throw new InvalidOperationException("words.csv is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        for (var isHeader = true; reader.ReadLine() is { } line; isHeader = false)
        {
            if (isHeader || line.Length == 0) continue;
            var cells = Split(line);
            if (cells.Count != 3) throw new InvalidDataException($"words.csv: not three cells: {line}");
            if (!rows.TryAdd(cells[0], new(cells[1], cells[2]))) throw new InvalidDataException($"words.csv: key '{cells[0]}' occurs twice.");
        }

        return rows.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // One line is one row: texts hold no line breaks (a test says so), so a full CSV reader and its start-up time are not needed here.
    static List<string> Split(string line)
    {
        var cells = new List<string>(3);
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
