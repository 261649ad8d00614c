using Geo.Model.Studies;

namespace Geo.Model.Standards;

/// <summary>Which of the standards known are held against a study.</summary>
public static class StandardChoice
{
    /// <summary>
    /// Those a study names, by id or by document. Where it names none: those of the documents whose area holds the study's; where there is no such document, the
    /// whole catalogue, as rules of other places to compare with. What a user's file adds is held against it in any case.
    /// </summary>
    public static IReadOnlyList<Standard> Of(Study study, IReadOnlyList<Standard> catalogue)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(catalogue);
        if (study.Standards.Count > 0) return Named(study.Standards, catalogue);
        return catalogue.Any(standard => standard.Citation.Covers(study.Area.Id)) ? [.. catalogue.Where(standard => IsAdded(standard) || standard.Citation.Covers(study.Area.Id))] : catalogue;
    }

    /// <summary>The standards of some ids and documents, in the catalogue's order, and what a user's file adds.</summary>
    public static IReadOnlyList<Standard> Named(IReadOnlyList<string> names, IReadOnlyList<Standard> catalogue)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(catalogue);
        return [.. catalogue.Where(standard => IsAdded(standard) || names.Contains(standard.Id) || DocumentsOf(standard).Any(names.Contains))];
    }

    /// <summary>The document a standard is of; of one that stands in another's place, that one's too.</summary>
    public static IEnumerable<string> DocumentsOf(Standard standard)
    {
        ArgumentNullException.ThrowIfNull(standard);
        yield return standard.Citation.Document;
        if (standard.Origin?.Replaced is { } replaced) yield return replaced;
    }

    static bool IsAdded(Standard standard) => standard.Origin is { Replaced: null };
}
