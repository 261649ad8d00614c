namespace Geo.Model.Standards;

/// <summary>Where a rule stands.</summary>
/// <param name="Document">Short id of the document, the catalogue file's name: <c>kaijiang-2025</c>.</param>
/// <param name="Title">The document's name.</param>
/// <param name="Clause">Chapter, section, item.</param>
/// <param name="Line">Line of the archived text the digits stand on, from 1.</param>
/// <param name="Digits">The rule's digits as printed there: numbers and units only.</param>
public sealed record Citation(string Document, LocalText Title, LocalText Clause, int? Line, string? Digits)
{
    /// <summary>Division code of the area the document is for; null where the file does not say.</summary>
    public string? Area { get; init; }

    /// <summary>Whether the document numbers badly there, so that the clause's number follows from its neighbours.</summary>
    public bool IsReconstructed { get; init; }

    /// <summary>Whether the document speaks of an area: its own, or one inside of it.</summary>
    public bool Covers(string areaCode)
    {
        ArgumentNullException.ThrowIfNull(areaCode);
        return Area is { } own && areaCode.StartsWith(own, StringComparison.Ordinal);
    }
}
