using Geo.Model.Standards;

namespace Geo.Present.Scorecards;

/// <summary>Names of places on a page that links lead to: ASCII letters, digits and hyphens stay, any other letter is its number, so that no two ids share a place.</summary>
static class Anchors
{
    public static string Of(Standard standard) => Named("standard", standard.Id);

    public static string Document(string id) => Named("document", id);

    public static string Unit(string id) => Named("unit", id);

    static string Named(string kind, string id) => $"{kind}-{string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-' ? $"{letter}" : $"_{(int)letter:x4}"))}";
}
