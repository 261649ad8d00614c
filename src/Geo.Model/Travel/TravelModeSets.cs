namespace Geo.Model.Travel;

/// <summary>From a mode to the set that holds it alone, and its word in tables.</summary>
public static class TravelModeSets
{
    static readonly string[] s_words = ["walk", "ebike", "car", "ambulance", "bicycle", "motorcycle"];

    /// <summary>Every mode, in the order of <see cref="TravelMode"/>.</summary>
    public static IReadOnlyList<TravelMode> List { get; } = Enum.GetValues<TravelMode>();

    /// <summary>The modes' words in files, in the order of <see cref="TravelMode"/>: <c>walk</c>, <c>ebike</c>, …</summary>
    public static IReadOnlyList<string> Words => s_words;

    public static TravelModes Only(this TravelMode mode) => (TravelModes)(1 << (int)mode);

    public static bool Holds(this TravelModes modes, TravelMode mode) => (modes & mode.Only()) != 0;

    public static string Word(this TravelMode mode) => s_words[(int)mode];

    /// <summary>The mode of a word, in any case; null where it is none.</summary>
    public static TravelMode? Find(string word)
    {
        var at = Array.FindIndex(s_words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (TravelMode)at;
    }
}
