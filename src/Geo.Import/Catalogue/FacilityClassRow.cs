using Geo.Model.Supply;

namespace Geo.Import.Catalogue;

/// <summary>One row of the table of facility classes.</summary>
/// <param name="Pattern">Lower case.</param>
/// <param name="Coarse">The category is known to hold other classes too: what the name says goes before it.</param>
sealed record FacilityClassRow(string Pattern, PatternMatch Match, FacilityClasses Classes, bool Coarse)
{
    /// <param name="text">Lower case, without blanks around it.</param>
    public bool Fits(string text) => Match switch
    {
        PatternMatch.Whole => text == Pattern,
        PatternMatch.Code => text.Length == 6 && text.StartsWith(Pattern, StringComparison.Ordinal),
        PatternMatch.Path => text.StartsWith(Pattern, StringComparison.Ordinal)
            && (text.Length == Pattern.Length || text[Pattern.Length] == ';'),
        _ => text.Contains(Pattern, StringComparison.Ordinal),
    };
}
