namespace Geo.Model.Travel;

/// <summary>The two directions' words, on the command line and in files: <c>towards</c> and <c>away</c>.</summary>
public static class TravelDirections
{
    static readonly string[] s_words = ["towards", "away"];

    /// <summary>In the order of <see cref="TravelDirection"/>.</summary>
    public static IReadOnlyList<string> Words => s_words;

    public static string Word(this TravelDirection direction) => s_words[(int)direction];

    /// <summary>The direction of a word, in any case; null where it is none.</summary>
    public static TravelDirection? Find(string? word)
    {
        var at = Array.FindIndex(s_words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (TravelDirection)at;
    }
}
