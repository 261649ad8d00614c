namespace Geo.Model;

/// <summary>A text of the user's or the catalogue's own, in Chinese and in English. Where only one is given, it serves for both.</summary>
public sealed record LocalText(string Chinese, string English)
{
    public static LocalText Same(string text) => new(text, text);

    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
