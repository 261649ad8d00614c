using Geo.Model.Areas;

namespace Geo.Model.Standards;

/// <summary>One rule of one document: one number (or one pair a document joins), with its clause.</summary>
public sealed record Standard
{
    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>The level of the unit the rule speaks of; of one that speaks of facilities, nothing.</summary>
    public required UnitLevel Level { get; init; }

    /// <summary>Whether it speaks of facilities, each for itself, whatever the study's area is.</summary>
    public bool IsOfFacilities { get; init; }

    public required Force Force { get; init; }

    /// <summary>The year the figure is meant for; null where the document names none.</summary>
    public int? Year { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>What the document leaves open and how it is read here; printed with the figure.</summary>
    public required LocalText Reading { get; init; }

    /// <summary>Anything else a reader should know; empty where there is nothing.</summary>
    public LocalText Note { get; init; } = LocalText.Same("");

    /// <summary>Ids of standards that give another number for the same; both are evaluated, neither is chosen.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    /// <summary>The user's file that decided it; null for the product's own catalogue.</summary>
    public StandardOrigin? Origin { get; init; }

    public required Rule Rule { get; init; }

    public StandardKind Kind => Rule.Kind;
}
