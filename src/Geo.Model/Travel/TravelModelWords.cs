namespace Geo.Model.Travel;

/// <summary>The words of travel models in files, and the keys of the measures they make.</summary>
public static class TravelModelWords
{
    static readonly string[] s_words = ["straight", "detour", "roads", "terrain"];

    /// <summary>In the order of <see cref="TravelModel"/>.</summary>
    public static IReadOnlyList<string> All => s_words;

    public static string Word(this TravelModel model) => s_words[(int)model];

    /// <summary>The model of a word; null where it is none.</summary>
    public static TravelModel? Find(string word)
    {
        var at = Array.IndexOf(s_words, word);
        return at < 0 ? null : (TravelModel)at;
    }

    /// <summary>The key of a base measure's twin under a model: <c>roads-walk</c>.</summary>
    public static string TwinOf(this TravelModel model, string baseKey) => $"{model.Word()}-{baseKey}";

    /// <summary>A measure's key without its model: <c>walk</c> of <c>roads-walk</c>; a base measure's key as it is.</summary>
    public static string BaseOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var dash = key.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Find(key[..dash]) is not null ? key[(dash + 1)..] : key;
    }
}
