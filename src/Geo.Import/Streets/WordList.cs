namespace Geo.Import.Streets;

/// <summary>Texts that occur again and again, each once; the first is empty.</summary>
sealed class WordList(int most)
{
    readonly Dictionary<string, int> _places = new(StringComparer.Ordinal) { [""] = 0 };
    readonly List<string> _words = [""];

    public IReadOnlyList<string> Words => _words;

    /// <summary>The text's place; 0 where there are too many already.</summary>
    public int Of(string word)
    {
        if (_places.TryGetValue(word, out var place)) return place;
        if (_words.Count == most) return 0;
        _places.Add(word, _words.Count);
        _words.Add(word);
        return _words.Count - 1;
    }
}
